-- Codes for signing in that were sent by e-mail, one living code a person: which of the codes of the secret it is.
CREATE TABLE public.sg_sign_in_code (
    person_id uuid NOT NULL,
    counter bigint NOT NULL,
    expires_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT sg_sign_in_code_pkey PRIMARY KEY (person_id)
);
