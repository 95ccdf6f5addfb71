-- Search by name. What it needs of the extensions pg_trgm and unaccent is put in place by a function, that can be called
-- again: where the owner of the database may not create extensions, an administrator does it later and calls it then.
-- Without them names are found all the same, only slower and not past a typing error.

CREATE FUNCTION public.sg_search_install() RETURNS boolean
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
    RETURN trigrams IS NOT NULL AND accents IS NOT NULL;
END $install$;

SELECT public.sg_search_install();
