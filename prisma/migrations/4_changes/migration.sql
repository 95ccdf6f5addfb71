-- What was changed, in the order in which it was committed and without gaps: `seq` is drawn from one row that a
-- transaction keeps locked from its last statement to its end.
CREATE TABLE public.sg_change (
    seq bigint NOT NULL,
    made_at timestamp(6) without time zone NOT NULL,
    model character varying(60) NOT NULL,
    record_id uuid NOT NULL,
    project_id uuid,
    kind character varying(10) NOT NULL,
    fields jsonb NOT NULL,
    before_version timestamp(3) without time zone,
    after_version timestamp(3) without time zone,
    actor_id uuid,
    request_id character varying(100) NOT NULL,
    CONSTRAINT sg_change_pkey PRIMARY KEY (seq)
);

CREATE INDEX sg_change_record_id_seq ON public.sg_change (record_id, seq);
CREATE INDEX sg_change_made_at ON public.sg_change (made_at);

CREATE TABLE public.sg_change_counter (
    id integer NOT NULL,
    last_seq bigint NOT NULL,
    CONSTRAINT sg_change_counter_pkey PRIMARY KEY (id)
);

INSERT INTO public.sg_change_counter (id, last_seq) VALUES (1, 0);
