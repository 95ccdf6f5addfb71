-- The rooms in which people look at a playlist together, over all processes: what a room shows, and who is in it. They are
-- as short-lived as the connections of those people, so that a crash may lose them.
CREATE UNLOGGED TABLE public.sg_review_room (
    playlist_id uuid NOT NULL,
    state jsonb NOT NULL,
    CONSTRAINT sg_review_room_pkey PRIMARY KEY (playlist_id)
);

CREATE UNLOGGED TABLE public.sg_review_seat (
    playlist_id uuid NOT NULL,
    socket_id character varying(40) NOT NULL,
    person_id uuid NOT NULL,
    server_id uuid NOT NULL,
    joined_at timestamp(6) without time zone NOT NULL,
    seen_at timestamp(6) without time zone NOT NULL,
    CONSTRAINT sg_review_seat_pkey PRIMARY KEY (playlist_id, socket_id)
);
