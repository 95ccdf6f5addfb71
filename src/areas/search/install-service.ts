import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'

/**
 * Makes what searching needs of the extensions pg_trgm and unaccent. It stays in the database, to be called again: where the
 * account of the server may not create extensions, an administrator does it later and calls it then. Without them names are
 * found all the same, only slower and not past a typing error.
 */
const INSTALL = String.raw`
create function public.sg_search_install() RETURNS boolean
    LANGUAGE plpgsql
    AS $install$
DECLARE
    trigrams text;
    accents text;
    -- What stands between words in names of files.
    words CONSTANT text := $words$translate(name, E'_-./\\\t\n', '       ')$words$;
BEGIN
    BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE EXTENSION IF NOT EXISTS unaccent;
    EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
        RAISE NOTICE 'Names are searched without pg_trgm and unaccent: %', SQLERRM;
    END;
    SELECT n.nspname INTO trigrams FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
    SELECT n.nspname INTO accents FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'unaccent';

    -- The indexes hold what the function says: they are made anew with it.
    DROP INDEX IF EXISTS public.sg_entity_name_trigrams;
    DROP INDEX IF EXISTS public.sg_entity_name_order;
    -- Names as they are compared: in small letters, without accents, a space between words.
    EXECUTE format($create$
        CREATE OR REPLACE FUNCTION public.sg_search_text(name text) RETURNS text
            LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
            AS $body$ BEGIN
                RETURN btrim(replace(replace(lower(%s), '   ', ' '), '  ', ' '));
            END $body$
        $create$,
        CASE WHEN accents IS NULL
            THEN format($accents$regexp_replace(normalize(%s, NFD), '[\u0300-\u036f]', '', 'g')$accents$, words)
            ELSE format('%I.unaccent(%L::regdictionary, %s)', accents, quote_ident(accents) || '.unaccent', words)
        END);
    CREATE INDEX sg_entity_name_order ON public.entity (public.sg_search_text(name::text) COLLATE "C", id);
    IF trigrams IS NOT NULL THEN
        EXECUTE format('CREATE INDEX sg_entity_name_trigrams ON public.entity USING gin (public.sg_search_text(name::text) %I.gin_trgm_ops)', trigrams);
    END IF;
    -- What names are like is known of an index only once it was looked at, and a table that nobody writes to is never.
    ANALYZE public.entity;
    RETURN trigrams IS NOT NULL AND accents IS NOT NULL;
END $install$;`

/** Puts the indexes of names in place, anew when what they hold has changed. Runs where tables are migrated, under the same lock. */
export async function installSearch(client: ClientBase): Promise<void> {
  const mark = createHash('sha256').update(INSTALL).digest('hex')
  const { rows } = await client.query<{ mark: string | null }>(
    `select obj_description(to_regproc('public.sg_search_install'), 'pg_proc') as mark`,
  )
  if (rows[0]?.mark === mark) return
  await client.query(`begin;
    drop function if exists public.sg_search_install();
    ${INSTALL}
    comment on function public.sg_search_install() is '${mark}';
    select public.sg_search_install();
    commit`)
}
