-- What the statements of a transaction changed, until its last statement takes it for sg_change. Triggers write it: what a
-- row of a record was and what it is (an update writes both one after the other), or that a link of a list of the record
-- came or went (step). A crash may lose it: its transactions are then lost as well.
CREATE UNLOGGED TABLE public.sg_draft (
    xid bigint DEFAULT ((pg_current_xact_id())::text)::bigint NOT NULL,
    at bigserial NOT NULL,
    model character varying(60) NOT NULL,
    record_id uuid NOT NULL,
    project_id uuid,
    before jsonb,
    after jsonb,
    list character varying(60),
    link text,
    other_id uuid,
    step smallint,
    version timestamp(3) without time zone,
    CONSTRAINT sg_draft_pkey PRIMARY KEY (xid, at)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

ALTER SEQUENCE public.sg_draft_at_seq CACHE 100;
