-- Values of custom columns, read out of the JSON they are stored in: null for what is none of the type, so that a badly
-- stored value breaks neither a query nor an index. Immutable, and each one expression: PostgreSQL writes them into the
-- query, and an index on them is found.

-- A number, or a text that is one: tables that were imported hold numbers as texts.
CREATE FUNCTION public.sg_number(data jsonb, field text) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE jsonb_typeof(data -> field)
        WHEN 'number' THEN CASE WHEN length(data ->> field) <= 60 THEN (data ->> field)::double precision END
        WHEN 'string' THEN CASE
            WHEN length(data ->> field) <= 60
                AND (data ->> field) ~ '^ *[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,2})? *$'
            THEN (data ->> field)::double precision
        END
    END $$;

-- A day: the first part of an ISO 8601 date or moment, when the calendar has it.
CREATE FUNCTION public.sg_date(data jsonb, field text) RETURNS date
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE
        WHEN (data ->> field) !~ '^(?!0000)[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))([T ][0-9]{2}:[0-9]{2}[0-9:.]*(Z|[+-][0-9:]{2,5})?)?$'
        THEN NULL
        WHEN substr(data ->> field, 6, 5) = '02-29'
            AND (substr(data ->> field, 1, 4)::integer % 4 <> 0
                OR (substr(data ->> field, 1, 4)::integer % 100 = 0 AND substr(data ->> field, 1, 4)::integer % 400 <> 0))
        THEN NULL
        ELSE make_date(substr(data ->> field, 1, 4)::integer, substr(data ->> field, 6, 2)::integer,
            substr(data ->> field, 9, 2)::integer)
    END $$;

-- A yes or no, or the word for it.
CREATE FUNCTION public.sg_boolean(data jsonb, field text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE lower(data ->> field) WHEN 'true' THEN true WHEN 'false' THEN false END $$;

-- A single value as text, the empty text being none.
CREATE FUNCTION public.sg_text(data jsonb, field text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE
        WHEN jsonb_typeof(data -> field) IN ('string', 'number', 'boolean') THEN nullif(data ->> field, '')
    END $$;

-- A list of texts: a list, or a text with commas.
CREATE FUNCTION public.sg_list(data jsonb, field text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE jsonb_typeof(data -> field)
        WHEN 'array' THEN ARRAY(SELECT jsonb_array_elements_text(data -> field))
        WHEN 'string' THEN array_remove(regexp_split_to_array(btrim(data ->> field), ' *, *'), '')
    END $$;
