-- What each transaction tells the listening processes, in the order of the commits and without gaps: the number is drawn
-- from the row that numbers the changes, which a transaction keeps locked from its last statement to its end. A process
-- reads the rows after the last one it knows. They are kept for an hour.
CREATE TABLE public.sg_signal (
    number bigint NOT NULL,
    made_at timestamp(6) without time zone NOT NULL,
    last_seq bigint NOT NULL,
    events jsonb NOT NULL,
    CONSTRAINT sg_signal_pkey PRIMARY KEY (number)
);

ALTER TABLE public.sg_change_counter ADD COLUMN last_signal bigint DEFAULT 0 NOT NULL;
