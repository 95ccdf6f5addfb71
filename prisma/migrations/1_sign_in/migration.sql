-- Sessions that were ended before their time.
CREATE TABLE public.sg_revoked_token (
    jti character varying(60) NOT NULL,
    expires_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT sg_revoked_token_pkey PRIMARY KEY (jti)
);

CREATE INDEX sg_revoked_token_expires_at ON public.sg_revoked_token (expires_at);

-- Password reset links that were sent.
CREATE TABLE public.sg_reset_token (
    login character varying(255) NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT sg_reset_token_pkey PRIMARY KEY (login)
);
