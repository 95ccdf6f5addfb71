// The functions of the database that make changes out of drafts.

/** By field the value before and after, keys of JSON objects apart. Of fields marked by ! only that they changed is told. */
const CHANGED_FIELDS = `
CREATE FUNCTION public.sg_changed_fields(before jsonb, after jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(jsonb_object_agg(ltrim(c.name, '!'), CASE WHEN c.name LIKE '!%' THEN '[]' ELSE jsonb_build_array(c.old, c.new) END), '{}')
    FROM (
        SELECT f.key || coalesce('.' || part.key, '') AS name,
            CASE WHEN part.key IS NULL THEN before -> f.key ELSE before -> f.key -> part.key END AS old,
            CASE WHEN part.key IS NULL THEN f.value ELSE f.value -> part.key END AS new
        FROM jsonb_each(after) f
        LEFT JOIN LATERAL jsonb_object_keys(
            CASE WHEN jsonb_typeof(f.value) = 'object' AND jsonb_typeof(before -> f.key) = 'object' THEN (before -> f.key) || f.value ELSE '{}' END
        ) part (key) ON true
        WHERE f.key <> 'updatedAt' AND f.value <> before -> f.key
    ) c
    WHERE c.old IS DISTINCT FROM c.new
$$;`

/** The fields of a record that was made, or is gone, as changes from or to nothing. */
const ALL_FIELDS = `
CREATE FUNCTION public.sg_all_fields(record jsonb, gone boolean) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_object_agg(ltrim(f.key, '!'), CASE
        WHEN f.key LIKE '!%' THEN '[]' WHEN gone THEN jsonb_build_array(f.value, NULL) ELSE jsonb_build_array(NULL, f.value) END)
    FROM jsonb_each(record) f WHERE f.value <> 'null' AND f.key <> 'updatedAt'
$$;`

/** Takes the drafts of this transaction: one change for each record, from what it was to what it is. Records that were made and removed, and lists that hold what they held, are no change. */
const TAKE_DRAFTS = `
CREATE FUNCTION public.sg_take_drafts() RETURNS TABLE (
    at integer, model character varying, record_id uuid, project_id uuid, kind text, fields jsonb,
    before_version timestamp without time zone, after_version timestamp without time zone
) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN RETURN QUERY
    WITH taken AS MATERIALIZED (
        DELETE FROM sg_draft d WHERE d.xid = (SELECT pg_current_xact_id()::text::bigint) RETURNING d.*
    ), links AS (
        SELECT d.model, d.record_id, d.list, d.other_id, sum(d.step) AS sum, max(d.at) AS last, max(d.version) AS version,
            (array_agg(d.project_id ORDER BY d.at DESC))[1] AS project_id
        FROM taken d WHERE d.step IS NOT NULL
        GROUP BY d.model, d.record_id, d.list, d.other_id, d.link HAVING sum(d.step) <> 0
    ), lists AS (
        SELECT l.model, l.record_id, l.list, max(l.last) AS last, max(l.version) AS version,
            (array_agg(l.project_id ORDER BY l.last DESC))[1] AS project_id,
            jsonb_build_array(
                coalesce(jsonb_agg(l.other_id ORDER BY l.other_id) FILTER (WHERE l.sum < 0), '[]'),
                coalesce(jsonb_agg(l.other_id ORDER BY l.other_id) FILTER (WHERE l.sum > 0), '[]')
            ) AS pair
        FROM links l GROUP BY l.model, l.record_id, l.list
    ), parts AS (
        SELECT d.model, d.record_id, d.project_id, d.at, d.before, d.after, NULL AS list, NULL::jsonb AS pair, NULL::timestamp AS version
        FROM taken d WHERE d.step IS NULL
        UNION ALL
        SELECT l.model, l.record_id, l.project_id, l.last, NULL, NULL, l.list, l.pair, l.version FROM lists l
    ), records AS (
        SELECT p.model, p.record_id, bool_or(p.list IS NULL) AS is_whole, min(p.at) AS first, max(p.at) AS last, max(p.version) AS version,
            (array_agg(p.project_id ORDER BY p.at DESC) FILTER (WHERE p.project_id IS NOT NULL))[1] AS project_id,
            (array_agg(p.before ORDER BY p.at) FILTER (WHERE p.list IS NULL))[1] AS before,
            (array_agg(p.after ORDER BY p.at DESC) FILTER (WHERE p.list IS NULL))[1] AS after,
            coalesce(jsonb_object_agg(p.list, p.pair) FILTER (WHERE p.list IS NOT NULL), '{}') AS lists
        FROM parts p GROUP BY p.model, p.record_id
    ), changes AS (
        SELECT r.*, CASE WHEN NOT r.is_whole THEN 'update' WHEN r.before IS NULL THEN 'new' WHEN r.after IS NULL THEN 'delete' ELSE 'update' END AS kind
        FROM records r
        WHERE r.before IS DISTINCT FROM r.after OR r.lists <> '{}' AND (r.after IS NOT NULL OR NOT r.is_whole)
    )
    SELECT row_number() OVER (ORDER BY CASE c.kind WHEN 'new' THEN c.first ELSE c.last END)::integer,
        c.model, c.record_id, c.project_id, c.kind,
        c.lists || CASE c.kind
            WHEN 'new' THEN sg_all_fields(c.after, false)
            WHEN 'delete' THEN sg_all_fields(c.before, true)
            ELSE sg_changed_fields(c.before, c.after)
        END,
        CASE WHEN c.kind <> 'new' THEN coalesce((c.before ->> 'updatedAt')::timestamp, c.version) END,
        CASE WHEN c.kind <> 'delete' THEN coalesce((c.after ->> 'updatedAt')::timestamp, c.version) END
    FROM changes c;
END $$;`

/** By function its text. */
export const DRAFT_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['sg_changed_fields', CHANGED_FIELDS],
  ['sg_all_fields', ALL_FIELDS],
  ['sg_take_drafts', TAKE_DRAFTS],
])
