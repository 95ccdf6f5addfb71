-- The tables of Zou 1.0.67 (revision b7d419c25e08), statement by statement. On a Zou database this migration is
-- recorded and not run. Zou goes on using these tables: never change one of them, add tables with the prefix sg_.

CREATE TYPE public.import_source_enum AS ENUM (
    'csv',
    'shotgun'
);

CREATE TABLE public.api_event (
    name character varying(80) NOT NULL,
    user_id uuid,
    project_id uuid,
    data jsonb,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.asset_instance (
    asset_id uuid NOT NULL,
    name character varying(80),
    number integer,
    description character varying(200),
    active boolean,
    data jsonb,
    scene_id uuid,
    target_asset_id uuid,
    entity_id uuid,
    entity_type_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.asset_instance_link (
    entity_id uuid NOT NULL,
    asset_instance_id uuid NOT NULL
);

CREATE TABLE public.attachment_file (
    name character varying(250),
    size bigint,
    extension character varying(6),
    mimetype character varying(255),
    comment_id uuid,
    reply_id uuid,
    chat_message_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.budget (
    project_id uuid,
    revision integer NOT NULL,
    name character varying(255) NOT NULL,
    currency character varying(3),
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.budget_entry (
    budget_id uuid NOT NULL,
    department_id uuid NOT NULL,
    person_id uuid,
    start_date date NOT NULL,
    months_duration integer NOT NULL,
    daily_salary double precision NOT NULL,
    "position" character varying(255),
    seniority character varying(255),
    exceptions jsonb,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.build_job (
    status character varying(255) NOT NULL,
    job_type character varying(255) NOT NULL,
    ended_at timestamp without time zone,
    playlist_id uuid NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.chat (
    object_id uuid NOT NULL,
    object_type character varying(80) NOT NULL,
    last_message timestamp without time zone,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.chat_message (
    chat_id uuid NOT NULL,
    person_id uuid NOT NULL,
    text text,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.chat_participant (
    chat_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.comment (
    shotgun_id integer,
    object_id uuid NOT NULL,
    object_type character varying(80) NOT NULL,
    text text,
    data jsonb,
    replies jsonb,
    checklist jsonb,
    pinned boolean,
    links character varying[],
    task_status_id uuid,
    person_id uuid NOT NULL,
    editor_id uuid,
    preview_file_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    for_client boolean DEFAULT false
);

CREATE TABLE public.comment_acknoledgments (
    comment uuid NOT NULL,
    person uuid NOT NULL
);

CREATE TABLE public.comment_department_mentions (
    comment uuid NOT NULL,
    department uuid NOT NULL
);

CREATE TABLE public.comment_mentions (
    comment uuid NOT NULL,
    person uuid NOT NULL
);

CREATE TABLE public.comment_preview_link (
    comment uuid NOT NULL,
    preview_file uuid NOT NULL
);

CREATE TABLE public.custom_action (
    name character varying(80) NOT NULL,
    url character varying(400),
    entity_type character varying(40),
    is_ajax boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.data_import_error (
    event_data jsonb NOT NULL,
    source public.import_source_enum,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.day_off (
    date date NOT NULL,
    end_date date NOT NULL,
    description text,
    person_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT day_off_date_check CHECK ((date <= end_date))
);

CREATE TABLE public.department (
    name character varying(80) NOT NULL,
    color character varying(7) NOT NULL,
    archived boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.department_link (
    person_id uuid NOT NULL,
    department_id uuid NOT NULL
);

CREATE TABLE public.department_metadata_descriptor_link (
    metadata_descriptor_id uuid NOT NULL,
    department_id uuid NOT NULL
);

CREATE TABLE public.desktop_login_log (
    person_id uuid NOT NULL,
    date timestamp without time zone NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.entity (
    id uuid NOT NULL,
    name character varying(160) NOT NULL,
    code character varying(160),
    description text,
    shotgun_id integer,
    canceled boolean,
    nb_frames integer,
    nb_entities_out integer,
    is_casting_standby boolean,
    is_shared boolean DEFAULT false NOT NULL,
    status character varying(255) NOT NULL,
    project_id uuid NOT NULL,
    entity_type_id uuid NOT NULL,
    parent_id uuid,
    source_id uuid,
    preview_file_id uuid,
    data jsonb,
    ready_for uuid,
    created_by uuid,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.entity_concept_link (
    entity_in_id uuid NOT NULL,
    entity_out_id uuid NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.entity_link (
    entity_in_id uuid NOT NULL,
    entity_out_id uuid NOT NULL,
    data jsonb,
    nb_occurences integer,
    label character varying(80),
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.entity_type (
    name character varying(30) NOT NULL,
    short_name character varying(20),
    description text,
    archived boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.entity_version (
    name character varying(160) NOT NULL,
    data jsonb,
    entity_id uuid,
    person_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.file_status (
    name character varying(40) NOT NULL,
    color character varying(7) NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.hardware_item (
    name character varying(40) NOT NULL,
    short_name character varying(20) NOT NULL,
    archived boolean,
    monthly_cost integer,
    inventory_amount integer,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.hardware_item_department_link (
    department_id uuid NOT NULL,
    hardware_item_id uuid NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.login_log (
    person_id uuid NOT NULL,
    ip_address character varying(50),
    origin character varying(255),
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.metadata_descriptor (
    project_id uuid NOT NULL,
    entity_type character varying(60) NOT NULL,
    name character varying(120) NOT NULL,
    data_type character varying(255),
    field_name character varying(120) NOT NULL,
    choices jsonb,
    for_client boolean,
    "position" integer,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    task_type_id uuid
);

CREATE TABLE public.milestone (
    date date,
    name character varying(40) NOT NULL,
    project_id uuid,
    task_type_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.news (
    change boolean NOT NULL,
    author_id uuid NOT NULL,
    comment_id uuid,
    task_id uuid NOT NULL,
    preview_file_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.notification (
    read boolean NOT NULL,
    change boolean NOT NULL,
    type character varying(255) NOT NULL,
    person_id uuid NOT NULL,
    author_id uuid NOT NULL,
    comment_id uuid,
    task_id uuid,
    playlist_id uuid,
    reply_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.organisation (
    name character varying(80) NOT NULL,
    hours_by_day double precision NOT NULL,
    has_avatar boolean,
    use_original_file_name boolean,
    timesheets_locked boolean,
    format_duration_in_hours boolean,
    hd_by_default boolean,
    chat_token_slack character varying(80),
    chat_webhook_mattermost character varying(80),
    chat_token_discord character varying(80),
    dark_theme_by_default boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.output_file (
    shotgun_id integer,
    name character varying(250) NOT NULL,
    canceled boolean NOT NULL,
    size integer,
    checksum character varying(32),
    description text,
    comment text,
    extension character varying(10),
    revision integer NOT NULL,
    representation character varying(20),
    nb_elements integer,
    source character varying(40),
    path character varying(400),
    data jsonb,
    file_status_id uuid NOT NULL,
    entity_id uuid,
    asset_instance_id uuid,
    output_type_id uuid,
    task_type_id uuid,
    person_id uuid,
    source_file_id uuid,
    temporal_entity_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.output_type (
    name character varying(40) NOT NULL,
    short_name character varying(20) NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.person (
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    email character varying(255),
    phone character varying(30),
    contract_type character varying(255) DEFAULT 'open-ended'::character varying NOT NULL,
    active boolean,
    archived boolean,
    last_presence date,
    password bytea,
    desktop_login character varying(80),
    login_failed_attemps integer,
    last_login_failed timestamp without time zone,
    totp_enabled boolean,
    totp_secret character varying(32),
    email_otp_enabled boolean,
    email_otp_secret character varying(32),
    fido_enabled boolean,
    fido_credentials jsonb[],
    otp_recovery_codes bytea[],
    preferred_two_factor_authentication character varying(255),
    shotgun_id integer,
    timezone character varying(50),
    locale character varying(10),
    data jsonb,
    role character varying(255) NOT NULL,
    "position" character varying(255),
    seniority character varying(255),
    daily_salary integer,
    has_avatar boolean,
    notifications_enabled boolean,
    notifications_slack_enabled boolean,
    notifications_slack_userid character varying(60),
    notifications_mattermost_enabled boolean,
    notifications_mattermost_userid character varying(60),
    notifications_discord_enabled boolean,
    notifications_discord_userid character varying(60),
    is_bot boolean DEFAULT false NOT NULL,
    jti character varying(60),
    expiration_date date,
    studio_id uuid,
    is_generated_from_ldap boolean,
    ldap_uid character varying(60),
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    is_guest boolean DEFAULT false NOT NULL,
    country character varying(2),
    use_12_hour_clock boolean,
    display_date_format character varying(20)
);

CREATE TABLE public.playlist (
    name character varying(80) NOT NULL,
    shots jsonb,
    project_id uuid,
    episode_id uuid,
    task_type_id uuid,
    for_client boolean,
    for_entity character varying(10),
    is_for_all boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    created_by uuid
);

CREATE TABLE public.playlist_share_link (
    token character varying(64) NOT NULL,
    playlist_id uuid NOT NULL,
    created_by uuid NOT NULL,
    expiration_date timestamp without time zone,
    is_active boolean NOT NULL,
    can_comment boolean NOT NULL,
    password character varying(255),
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.plugin (
    plugin_id character varying(80) NOT NULL,
    name character varying(80) NOT NULL,
    description text,
    version character varying(50) NOT NULL,
    maintainer_name character varying(200) NOT NULL,
    maintainer_email character varying(255),
    website text,
    license character varying(80) NOT NULL,
    revision character varying(12),
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    frontend_project_enabled boolean,
    frontend_studio_enabled boolean,
    icon character varying(255)
);

CREATE TABLE public.preview_background_file (
    name character varying(40) NOT NULL,
    archived boolean,
    is_default boolean,
    original_name character varying(250),
    extension character varying(6),
    file_size bigint,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.preview_file (
    name character varying(250),
    original_name character varying(250),
    revision integer,
    "position" integer,
    extension character varying(6),
    description text,
    path character varying(400),
    source character varying(40),
    file_size bigint,
    status character varying(255) NOT NULL,
    validation_status character varying(255) NOT NULL,
    annotations jsonb,
    width integer,
    height integer,
    duration double precision,
    task_id uuid,
    person_id uuid,
    source_file_id uuid,
    shotgun_id integer,
    is_movie boolean,
    url character varying(600),
    uploaded_movie_url character varying(600),
    uploaded_movie_name character varying(150),
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    data jsonb,
    token_in integer,
    token_out integer
);

CREATE TABLE public.production_schedule_version (
    name character varying(80) NOT NULL,
    project_id uuid NOT NULL,
    production_schedule_from uuid,
    locked boolean,
    canceled boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.production_schedule_version_task_link (
    production_schedule_version_id uuid NOT NULL,
    task_id uuid NOT NULL,
    start_date timestamp without time zone,
    due_date timestamp without time zone,
    estimation double precision,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.production_schedule_version_task_link_person_link (
    production_schedule_version_task_link_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.project (
    name character varying(80) NOT NULL,
    code character varying(80),
    description text,
    shotgun_id integer,
    file_tree jsonb,
    data jsonb,
    has_avatar boolean,
    fps character varying(10),
    ratio character varying(10),
    resolution character varying(12),
    production_type character varying(20),
    production_style character varying(255) NOT NULL,
    start_date date,
    end_date date,
    man_days integer,
    nb_episodes integer,
    episode_span integer,
    max_retakes integer,
    is_clients_isolated boolean,
    is_preview_download_allowed boolean,
    is_set_preview_automated boolean,
    homepage character varying(80),
    is_publish_default_for_artists boolean,
    hd_bitrate_compression integer,
    ld_bitrate_compression integer,
    project_status_id uuid,
    default_preview_background_file_id uuid,
    from_schedule_version_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    is_bot_collaboration_enabled boolean DEFAULT false,
    is_single_preview_per_revision boolean DEFAULT false,
    revision_padding integer DEFAULT 0 NOT NULL,
    is_frame_in_numbering boolean DEFAULT false
);

CREATE TABLE public.project_asset_type_link (
    project_id uuid NOT NULL,
    asset_type_id uuid NOT NULL
);

CREATE TABLE public.project_person_link (
    project_id uuid NOT NULL,
    person_id uuid NOT NULL,
    shotgun_id integer,
    role character varying(255)
);

CREATE TABLE public.project_preview_background_file_link (
    project_id uuid NOT NULL,
    preview_background_file_id uuid NOT NULL
);

CREATE TABLE public.project_status (
    name character varying(20) NOT NULL,
    color character varying(7) NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.project_status_automation_link (
    project_id uuid NOT NULL,
    status_automation_id uuid NOT NULL
);

CREATE TABLE public.project_task_status_link (
    project_id uuid NOT NULL,
    task_status_id uuid NOT NULL,
    priority integer,
    roles_for_board character varying(255)[],
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.project_task_type_link (
    project_id uuid NOT NULL,
    task_type_id uuid NOT NULL,
    priority integer,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.project_template (
    name character varying(80) NOT NULL,
    description text,
    fps character varying(10),
    ratio character varying(10),
    resolution character varying(12),
    production_type character varying(20),
    production_style character varying(255) NOT NULL,
    max_retakes integer,
    is_clients_isolated boolean,
    is_preview_download_allowed boolean,
    is_set_preview_automated boolean,
    is_publish_default_for_artists boolean,
    homepage character varying(80),
    hd_bitrate_compression integer,
    ld_bitrate_compression integer,
    file_tree jsonb,
    data jsonb,
    metadata_descriptors jsonb,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    default_preview_background_file_id uuid,
    is_single_preview_per_revision boolean DEFAULT false,
    revision_padding integer DEFAULT 0 NOT NULL,
    is_frame_in_numbering boolean DEFAULT false
);

CREATE TABLE public.project_template_asset_type_link (
    project_template_id uuid NOT NULL,
    asset_type_id uuid NOT NULL
);

CREATE TABLE public.project_template_preview_background_file_link (
    project_template_id uuid NOT NULL,
    preview_background_file_id uuid NOT NULL
);

CREATE TABLE public.project_template_status_automation_link (
    project_template_id uuid NOT NULL,
    status_automation_id uuid NOT NULL
);

CREATE TABLE public.project_template_task_status_link (
    project_template_id uuid NOT NULL,
    task_status_id uuid NOT NULL,
    priority integer,
    roles_for_board character varying(255)[],
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.project_template_task_type_link (
    project_template_id uuid NOT NULL,
    task_type_id uuid NOT NULL,
    priority integer,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.salary_scale (
    department_id uuid NOT NULL,
    "position" character varying(255),
    seniority character varying(255),
    salary integer NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.schedule_item (
    start_date date,
    end_date date,
    man_days integer,
    project_id uuid,
    task_type_id uuid,
    object_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.search_filter (
    list_type character varying(80) NOT NULL,
    entity_type character varying(80),
    name character varying(200) NOT NULL,
    search_query character varying(500) NOT NULL,
    is_shared boolean DEFAULT false NOT NULL,
    department_id uuid,
    search_filter_group_id uuid,
    person_id uuid,
    project_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.search_filter_group (
    list_type character varying(80) NOT NULL,
    entity_type character varying(80),
    name character varying(200) NOT NULL,
    color character varying(8) NOT NULL,
    is_shared boolean DEFAULT false NOT NULL,
    person_id uuid,
    project_id uuid,
    department_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.software (
    name character varying(40) NOT NULL,
    short_name character varying(20) NOT NULL,
    archived boolean,
    version character varying(20),
    file_extension character varying(20) NOT NULL,
    secondary_extensions jsonb,
    monthly_cost integer,
    inventory_amount integer,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.software_department_link (
    department_id uuid NOT NULL,
    software_id uuid NOT NULL,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.status_automation (
    entity_type character varying(40),
    in_task_type_id uuid,
    in_task_status_id uuid,
    out_field_type character varying(255) NOT NULL,
    out_task_type_id uuid,
    out_task_status_id uuid,
    import_last_revision boolean DEFAULT false,
    archived boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.studio (
    name character varying(80) NOT NULL,
    color character varying(7) NOT NULL,
    archived boolean,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.subscription (
    person_id uuid NOT NULL,
    task_id uuid,
    entity_id uuid,
    task_type_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.task (
    name character varying(80) NOT NULL,
    description text,
    priority integer,
    difficulty integer DEFAULT 3 NOT NULL,
    duration double precision,
    estimation double precision,
    completion_rate integer,
    retake_count integer,
    sort_order integer,
    start_date timestamp without time zone,
    due_date timestamp without time zone,
    real_start_date timestamp without time zone,
    end_date timestamp without time zone,
    done_date timestamp without time zone,
    last_comment_date timestamp without time zone,
    nb_assets_ready integer,
    data jsonb,
    nb_drawings integer,
    shotgun_id integer,
    last_preview_file_id uuid,
    project_id uuid,
    task_type_id uuid,
    task_status_id uuid,
    entity_id uuid,
    assigner_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT check_difficulty CHECK (((difficulty > 0) AND (difficulty < 6)))
);

CREATE TABLE public.task_person_link (
    task_id uuid NOT NULL,
    person_id uuid NOT NULL
);

CREATE TABLE public.task_status (
    name character varying(40) NOT NULL,
    archived boolean,
    short_name character varying(10) NOT NULL,
    description text,
    color character varying(7) NOT NULL,
    priority integer,
    is_done boolean,
    is_artist_allowed boolean,
    is_client_allowed boolean,
    is_retake boolean,
    is_feedback_request boolean,
    is_default boolean,
    is_wip boolean,
    shotgun_id integer,
    for_concept boolean DEFAULT false,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.task_type (
    name character varying(40) NOT NULL,
    short_name character varying(20),
    description text,
    color character varying(7),
    priority integer,
    for_entity character varying(30),
    allow_timelog boolean,
    archived boolean,
    shotgun_id integer,
    department_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

CREATE TABLE public.task_type_asset_type_link (
    asset_type_id uuid NOT NULL,
    task_type_id uuid NOT NULL
);

CREATE TABLE public.time_spent (
    duration double precision NOT NULL,
    date date NOT NULL,
    task_id uuid,
    person_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone,
    CONSTRAINT check_duration_positive CHECK ((duration > (0)::double precision))
);

CREATE TABLE public.working_file (
    shotgun_id integer,
    name character varying(250),
    description text,
    comment text,
    revision integer,
    size integer,
    checksum integer,
    path character varying(400),
    data jsonb,
    task_id uuid,
    entity_id uuid,
    person_id uuid,
    software_id uuid,
    id uuid NOT NULL,
    created_at timestamp without time zone,
    updated_at timestamp without time zone
);

ALTER TABLE ONLY public.api_event
    ADD CONSTRAINT api_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asset_instance_link
    ADD CONSTRAINT asset_instance_link_pkey PRIMARY KEY (entity_id, asset_instance_id);

ALTER TABLE ONLY public.asset_instance
    ADD CONSTRAINT asset_instance_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.asset_instance
    ADD CONSTRAINT asset_instance_uc UNIQUE (asset_id, target_asset_id, scene_id, number);

ALTER TABLE ONLY public.task_person_link
    ADD CONSTRAINT assignations_pkey PRIMARY KEY (task_id, person_id);

ALTER TABLE ONLY public.attachment_file
    ADD CONSTRAINT attachment_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.budget_entry
    ADD CONSTRAINT budget_entry_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.budget
    ADD CONSTRAINT budget_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.build_job
    ADD CONSTRAINT build_job_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.chat_participant
    ADD CONSTRAINT chat_participant_pkey PRIMARY KEY (chat_id, person_id);

ALTER TABLE ONLY public.chat
    ADD CONSTRAINT chat_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.comment_acknoledgments
    ADD CONSTRAINT comment_acknoledgments_pkey PRIMARY KEY (comment, person);

ALTER TABLE ONLY public.comment_department_mentions
    ADD CONSTRAINT comment_department_mentions_pkey PRIMARY KEY (comment, department);

ALTER TABLE ONLY public.comment_mentions
    ADD CONSTRAINT comment_mentions_pkey PRIMARY KEY (comment, person);

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.comment_preview_link
    ADD CONSTRAINT comment_preview_link_pkey PRIMARY KEY (comment, preview_file);

ALTER TABLE ONLY public.custom_action
    ADD CONSTRAINT custom_action_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.data_import_error
    ADD CONSTRAINT data_import_error_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.day_off
    ADD CONSTRAINT day_off_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.day_off
    ADD CONSTRAINT day_off_uc UNIQUE (person_id, date);

ALTER TABLE ONLY public.department_link
    ADD CONSTRAINT department_link_pkey PRIMARY KEY (person_id, department_id);

ALTER TABLE ONLY public.department_link
    ADD CONSTRAINT department_link_uc UNIQUE (person_id, department_id);

ALTER TABLE ONLY public.department_metadata_descriptor_link
    ADD CONSTRAINT department_metadata_descriptor_link_pkey PRIMARY KEY (metadata_descriptor_id, department_id);

ALTER TABLE ONLY public.department_metadata_descriptor_link
    ADD CONSTRAINT department_metadata_descriptor_link_uc UNIQUE (metadata_descriptor_id, department_id);

ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_name_key UNIQUE (name);

ALTER TABLE ONLY public.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.desktop_login_log
    ADD CONSTRAINT desktop_login_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.entity_concept_link
    ADD CONSTRAINT entity_concept_link_pkey PRIMARY KEY (entity_in_id, entity_out_id, id);

ALTER TABLE ONLY public.entity_link
    ADD CONSTRAINT entity_link_pkey PRIMARY KEY (entity_in_id, entity_out_id, id);

ALTER TABLE ONLY public.entity_link
    ADD CONSTRAINT entity_link_uc UNIQUE (entity_in_id, entity_out_id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.entity_type
    ADD CONSTRAINT entity_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_uc UNIQUE (name, project_id, entity_type_id, parent_id);

ALTER TABLE ONLY public.entity_version
    ADD CONSTRAINT entity_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.file_status
    ADD CONSTRAINT file_status_name_key UNIQUE (name);

ALTER TABLE ONLY public.file_status
    ADD CONSTRAINT file_status_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hardware_item_department_link
    ADD CONSTRAINT hardware_item_department_link_pkey PRIMARY KEY (department_id, hardware_item_id, id);

ALTER TABLE ONLY public.hardware_item_department_link
    ADD CONSTRAINT hardware_item_department_link_uc UNIQUE (hardware_item_id, department_id);

ALTER TABLE ONLY public.hardware_item
    ADD CONSTRAINT hardware_item_name_key UNIQUE (name);

ALTER TABLE ONLY public.hardware_item
    ADD CONSTRAINT hardware_item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.login_log
    ADD CONSTRAINT login_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.metadata_descriptor
    ADD CONSTRAINT metadata_descriptor_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.milestone
    ADD CONSTRAINT milestone_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.news
    ADD CONSTRAINT news_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_uc UNIQUE (person_id, author_id, comment_id, reply_id, playlist_id, type);

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_name_key UNIQUE (name);

ALTER TABLE ONLY public.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_uc UNIQUE (name, entity_id, asset_instance_id, output_type_id, task_type_id, temporal_entity_id, representation, revision);

ALTER TABLE ONLY public.output_type
    ADD CONSTRAINT output_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_jti_key UNIQUE (jti);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_ldap_uid_key UNIQUE (ldap_uid);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_shotgun_id_key UNIQUE (shotgun_id);

ALTER TABLE ONLY public.playlist
    ADD CONSTRAINT playlist_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.playlist_share_link
    ADD CONSTRAINT playlist_share_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.playlist
    ADD CONSTRAINT playlist_uc UNIQUE (name, project_id, episode_id);

ALTER TABLE ONLY public.plugin
    ADD CONSTRAINT plugin_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.preview_background_file
    ADD CONSTRAINT preview_background_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.preview_file
    ADD CONSTRAINT preview_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.preview_file
    ADD CONSTRAINT preview_file_shotgun_id_key UNIQUE (shotgun_id);

ALTER TABLE ONLY public.preview_file
    ADD CONSTRAINT preview_uc UNIQUE (name, task_id, revision);

ALTER TABLE ONLY public.production_schedule_version
    ADD CONSTRAINT production_schedule_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.production_schedule_version_task_link_person_link
    ADD CONSTRAINT production_schedule_version_task_link_person_link_pkey PRIMARY KEY (production_schedule_version_task_link_id, person_id);

ALTER TABLE ONLY public.production_schedule_version_task_link
    ADD CONSTRAINT production_schedule_version_task_link_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.production_schedule_version_task_link
    ADD CONSTRAINT production_schedule_version_task_link_uc UNIQUE (production_schedule_version_id, task_id);

ALTER TABLE ONLY public.production_schedule_version
    ADD CONSTRAINT production_schedule_version_uc UNIQUE (name, project_id);

ALTER TABLE ONLY public.project_asset_type_link
    ADD CONSTRAINT project_asset_type_link_pkey PRIMARY KEY (project_id, asset_type_id);

ALTER TABLE ONLY public.project_person_link
    ADD CONSTRAINT project_person_link_pkey PRIMARY KEY (project_id, person_id);

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_preview_background_file_link
    ADD CONSTRAINT project_preview_background_file_link_pkey PRIMARY KEY (project_id, preview_background_file_id);

ALTER TABLE ONLY public.project_status_automation_link
    ADD CONSTRAINT project_status_automation_link_pkey PRIMARY KEY (project_id, status_automation_id);

ALTER TABLE ONLY public.project_status
    ADD CONSTRAINT project_status_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_task_status_link
    ADD CONSTRAINT project_task_status_link_pkey PRIMARY KEY (project_id, task_status_id, id);

ALTER TABLE ONLY public.project_task_type_link
    ADD CONSTRAINT project_task_type_link_pkey PRIMARY KEY (project_id, task_type_id, id);

ALTER TABLE ONLY public.project_task_status_link
    ADD CONSTRAINT project_taskstatus_uc UNIQUE (project_id, task_status_id);

ALTER TABLE ONLY public.project_task_type_link
    ADD CONSTRAINT project_tasktype_uc UNIQUE (project_id, task_type_id);

ALTER TABLE ONLY public.project_template_asset_type_link
    ADD CONSTRAINT project_template_asset_type_link_pkey PRIMARY KEY (project_template_id, asset_type_id);

ALTER TABLE ONLY public.project_template
    ADD CONSTRAINT project_template_name_key UNIQUE (name);

ALTER TABLE ONLY public.project_template
    ADD CONSTRAINT project_template_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.project_template_preview_background_file_link
    ADD CONSTRAINT project_template_preview_background_file_link_pkey PRIMARY KEY (project_template_id, preview_background_file_id);

ALTER TABLE ONLY public.project_template_status_automation_link
    ADD CONSTRAINT project_template_status_automation_link_pkey PRIMARY KEY (project_template_id, status_automation_id);

ALTER TABLE ONLY public.project_template_task_status_link
    ADD CONSTRAINT project_template_taskstatus_uc PRIMARY KEY (project_template_id, task_status_id);

ALTER TABLE ONLY public.project_template_task_type_link
    ADD CONSTRAINT project_template_tasktype_uc PRIMARY KEY (project_template_id, task_type_id);

ALTER TABLE ONLY public.salary_scale
    ADD CONSTRAINT salary_scale_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schedule_item
    ADD CONSTRAINT schedule_item_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schedule_item
    ADD CONSTRAINT schedule_item_uc UNIQUE (project_id, task_type_id, object_id);

ALTER TABLE ONLY public.search_filter_group
    ADD CONSTRAINT search_filter_group_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.search_filter
    ADD CONSTRAINT search_filter_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.software_department_link
    ADD CONSTRAINT software_department_link_pkey PRIMARY KEY (department_id, software_id, id);

ALTER TABLE ONLY public.software_department_link
    ADD CONSTRAINT software_department_link_uc UNIQUE (department_id, software_id);

ALTER TABLE ONLY public.software
    ADD CONSTRAINT software_name_key UNIQUE (name);

ALTER TABLE ONLY public.software
    ADD CONSTRAINT software_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.status_automation
    ADD CONSTRAINT status_automation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.studio
    ADD CONSTRAINT studio_name_key UNIQUE (name);

ALTER TABLE ONLY public.studio
    ADD CONSTRAINT studio_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_entity_uc UNIQUE (person_id, task_type_id, entity_id);

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_task_uc UNIQUE (person_id, task_id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.task_status
    ADD CONSTRAINT task_status_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.task_type_asset_type_link
    ADD CONSTRAINT task_type_asset_type_link_pkey PRIMARY KEY (asset_type_id, task_type_id);

ALTER TABLE ONLY public.task_type_asset_type_link
    ADD CONSTRAINT task_type_asset_type_link_uc UNIQUE (asset_type_id, task_type_id);

ALTER TABLE ONLY public.task_type
    ADD CONSTRAINT task_type_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.task_type
    ADD CONSTRAINT task_type_uc UNIQUE (name, for_entity, department_id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_uc UNIQUE (name, project_id, task_type_id, entity_id);

ALTER TABLE ONLY public.time_spent
    ADD CONSTRAINT time_spent_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.time_spent
    ADD CONSTRAINT time_spent_uc UNIQUE (person_id, task_id, date);

ALTER TABLE ONLY public.working_file
    ADD CONSTRAINT working_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.working_file
    ADD CONSTRAINT working_file_uc UNIQUE (name, task_id, entity_id, revision);

CREATE INDEX ix_api_event_created_at ON public.api_event USING btree (created_at);

CREATE INDEX ix_api_event_name ON public.api_event USING btree (name);

CREATE INDEX ix_api_event_project_id ON public.api_event USING btree (project_id);

CREATE INDEX ix_api_event_project_id_created_at ON public.api_event USING btree (project_id, created_at);

CREATE INDEX ix_api_event_user_id ON public.api_event USING btree (user_id);

CREATE INDEX ix_asset_instance_asset_id ON public.asset_instance USING btree (asset_id);

CREATE INDEX ix_asset_instance_scene_id ON public.asset_instance USING btree (scene_id);

CREATE INDEX ix_asset_instance_target_asset_id ON public.asset_instance USING btree (target_asset_id);

CREATE INDEX ix_attachment_file_chat_message_id ON public.attachment_file USING btree (chat_message_id);

CREATE INDEX ix_attachment_file_comment_id ON public.attachment_file USING btree (comment_id);

CREATE INDEX ix_budget_entry_budget_id ON public.budget_entry USING btree (budget_id);

CREATE INDEX ix_budget_entry_department_id ON public.budget_entry USING btree (department_id);

CREATE INDEX ix_budget_entry_person_id ON public.budget_entry USING btree (person_id);

CREATE INDEX ix_budget_project_id ON public.budget USING btree (project_id);

CREATE INDEX ix_build_job_playlist_id ON public.build_job USING btree (playlist_id);

CREATE INDEX ix_chat_message_chat_id ON public.chat_message USING btree (chat_id);

CREATE INDEX ix_chat_message_person_id ON public.chat_message USING btree (person_id);

CREATE INDEX ix_chat_object_id ON public.chat USING btree (object_id);

CREATE INDEX ix_chat_object_type ON public.chat USING btree (object_type);

CREATE INDEX ix_comment_editor_id ON public.comment USING btree (editor_id);

CREATE INDEX ix_comment_object_id ON public.comment USING btree (object_id);

CREATE INDEX ix_comment_object_type ON public.comment USING btree (object_type);

CREATE INDEX ix_comment_person_id ON public.comment USING btree (person_id);

CREATE INDEX ix_comment_preview_link_comment ON public.comment_preview_link USING btree (comment);

CREATE INDEX ix_comment_preview_link_preview_file ON public.comment_preview_link USING btree (preview_file);

CREATE INDEX ix_comment_task_status_id ON public.comment USING btree (task_status_id);

CREATE INDEX ix_day_off_person_id ON public.day_off USING btree (person_id);

CREATE INDEX ix_department_link_department_id ON public.department_link USING btree (department_id);

CREATE INDEX ix_department_link_person_id ON public.department_link USING btree (person_id);

CREATE INDEX ix_department_metadata_descriptor_link_department_id ON public.department_metadata_descriptor_link USING btree (department_id);

CREATE INDEX ix_department_metadata_descriptor_link_metadata_descriptor_id ON public.department_metadata_descriptor_link USING btree (metadata_descriptor_id);

CREATE INDEX ix_desktop_login_log_person_id ON public.desktop_login_log USING btree (person_id);

CREATE INDEX ix_entity_entity_type_id ON public.entity USING btree (entity_type_id);

CREATE INDEX ix_entity_entity_type_parent ON public.entity USING btree (entity_type_id, parent_id);

CREATE INDEX ix_entity_entity_type_project ON public.entity USING btree (entity_type_id, project_id);

CREATE INDEX ix_entity_link_entity_in_id ON public.entity_link USING btree (entity_in_id);

CREATE INDEX ix_entity_link_entity_out_id ON public.entity_link USING btree (entity_out_id);

CREATE INDEX ix_entity_parent_id ON public.entity USING btree (parent_id);

CREATE INDEX ix_entity_project_id ON public.entity USING btree (project_id);

CREATE INDEX ix_entity_project_type_status ON public.entity USING btree (project_id, entity_type_id, status);

CREATE INDEX ix_entity_source_id ON public.entity USING btree (source_id);

CREATE INDEX ix_entity_status ON public.entity USING btree (status);

CREATE UNIQUE INDEX ix_entity_type_name ON public.entity_type USING btree (name);

CREATE INDEX ix_entity_version_entity_id ON public.entity_version USING btree (entity_id);

CREATE INDEX ix_entity_version_person_id ON public.entity_version USING btree (person_id);

CREATE INDEX ix_hardware_item_department_link_department_id ON public.hardware_item_department_link USING btree (department_id);

CREATE INDEX ix_hardware_item_department_link_hardware_item_id ON public.hardware_item_department_link USING btree (hardware_item_id);

CREATE INDEX ix_login_log_person_id ON public.login_log USING btree (person_id);

CREATE INDEX ix_metadata_descriptor_entity_type ON public.metadata_descriptor USING btree (entity_type);

CREATE INDEX ix_metadata_descriptor_for_client ON public.metadata_descriptor USING btree (for_client);

CREATE INDEX ix_metadata_descriptor_project_id ON public.metadata_descriptor USING btree (project_id);

CREATE INDEX ix_metadata_descriptor_task_type_id ON public.metadata_descriptor USING btree (task_type_id);

CREATE INDEX ix_milestone_project_id ON public.milestone USING btree (project_id);

CREATE INDEX ix_milestone_task_type_id ON public.milestone USING btree (task_type_id);

CREATE INDEX ix_news_author_id ON public.news USING btree (author_id);

CREATE INDEX ix_news_comment_id ON public.news USING btree (comment_id);

CREATE INDEX ix_news_preview_file_id ON public.news USING btree (preview_file_id);

CREATE INDEX ix_news_task_id ON public.news USING btree (task_id);

CREATE INDEX ix_notification_author_id ON public.notification USING btree (author_id);

CREATE INDEX ix_notification_comment_id ON public.notification USING btree (comment_id);

CREATE INDEX ix_notification_person_id ON public.notification USING btree (person_id);

CREATE INDEX ix_notification_playlist_id ON public.notification USING btree (playlist_id);

CREATE INDEX ix_notification_reply_id ON public.notification USING btree (reply_id);

CREATE INDEX ix_notification_task_id ON public.notification USING btree (task_id);

CREATE INDEX ix_output_file_asset_instance_id ON public.output_file USING btree (asset_instance_id);

CREATE INDEX ix_output_file_entity_id ON public.output_file USING btree (entity_id);

CREATE INDEX ix_output_file_file_status_id ON public.output_file USING btree (file_status_id);

CREATE INDEX ix_output_file_output_type_id ON public.output_file USING btree (output_type_id);

CREATE INDEX ix_output_file_person_id ON public.output_file USING btree (person_id);

CREATE INDEX ix_output_file_representation ON public.output_file USING btree (representation);

CREATE INDEX ix_output_file_source_file_id ON public.output_file USING btree (source_file_id);

CREATE INDEX ix_output_file_task_type_id ON public.output_file USING btree (task_type_id);

CREATE INDEX ix_output_file_temporal_entity_id ON public.output_file USING btree (temporal_entity_id);

CREATE UNIQUE INDEX ix_output_type_name ON public.output_type USING btree (name);

CREATE INDEX ix_person_studio_id ON public.person USING btree (studio_id);

CREATE INDEX ix_playlist_episode_id ON public.playlist USING btree (episode_id);

CREATE INDEX ix_playlist_for_client ON public.playlist USING btree (for_client);

CREATE INDEX ix_playlist_for_entity ON public.playlist USING btree (for_entity);

CREATE INDEX ix_playlist_project_id ON public.playlist USING btree (project_id);

CREATE INDEX ix_playlist_share_link_playlist_active ON public.playlist_share_link USING btree (playlist_id, is_active);

CREATE INDEX ix_playlist_share_link_playlist_id ON public.playlist_share_link USING btree (playlist_id);

CREATE UNIQUE INDEX ix_playlist_share_link_token ON public.playlist_share_link USING btree (token);

CREATE INDEX ix_playlist_task_type_id ON public.playlist USING btree (task_type_id);

CREATE INDEX ix_plugin_name ON public.plugin USING btree (name);

CREATE UNIQUE INDEX ix_plugin_plugin_id ON public.plugin USING btree (plugin_id);

CREATE INDEX ix_preview_background_file_is_default ON public.preview_background_file USING btree (is_default);

CREATE INDEX ix_preview_file_source_file_id ON public.preview_file USING btree (source_file_id);

CREATE INDEX ix_preview_file_task_id ON public.preview_file USING btree (task_id);

CREATE INDEX ix_production_schedule_version_production_schedule_from ON public.production_schedule_version USING btree (production_schedule_from);

CREATE INDEX ix_production_schedule_version_project_id ON public.production_schedule_version USING btree (project_id);

CREATE INDEX ix_production_schedule_version_task_link_production_sch_9cee ON public.production_schedule_version_task_link USING btree (production_schedule_version_id);

CREATE INDEX ix_production_schedule_version_task_link_task_id ON public.production_schedule_version_task_link USING btree (task_id);

CREATE INDEX ix_project_asset_type_link_asset_type_id ON public.project_asset_type_link USING btree (asset_type_id);

CREATE INDEX ix_project_asset_type_link_project_id ON public.project_asset_type_link USING btree (project_id);

CREATE INDEX ix_project_default_preview_background_file_id ON public.project USING btree (default_preview_background_file_id);

CREATE INDEX ix_project_from_schedule_version_id ON public.project USING btree (from_schedule_version_id);

CREATE UNIQUE INDEX ix_project_name ON public.project USING btree (name);

CREATE INDEX ix_project_person_link_person_id ON public.project_person_link USING btree (person_id);

CREATE INDEX ix_project_person_link_project_id ON public.project_person_link USING btree (project_id);

CREATE INDEX ix_project_preview_background_file_link_preview_backgro_080b ON public.project_preview_background_file_link USING btree (preview_background_file_id);

CREATE INDEX ix_project_preview_background_file_link_project_id ON public.project_preview_background_file_link USING btree (project_id);

CREATE INDEX ix_project_project_status_id ON public.project USING btree (project_status_id);

CREATE INDEX ix_project_status_automation_link_project_id ON public.project_status_automation_link USING btree (project_id);

CREATE INDEX ix_project_status_automation_link_status_automation_id ON public.project_status_automation_link USING btree (status_automation_id);

CREATE UNIQUE INDEX ix_project_status_name ON public.project_status USING btree (name);

CREATE INDEX ix_project_task_status_link_project_id ON public.project_task_status_link USING btree (project_id);

CREATE INDEX ix_project_task_status_link_task_status_id ON public.project_task_status_link USING btree (task_status_id);

CREATE INDEX ix_project_task_type_link_project_id ON public.project_task_type_link USING btree (project_id);

CREATE INDEX ix_project_task_type_link_task_type_id ON public.project_task_type_link USING btree (task_type_id);

CREATE INDEX ix_project_template_asset_type_link_asset_type_id ON public.project_template_asset_type_link USING btree (asset_type_id);

CREATE INDEX ix_project_template_asset_type_link_project_template_id ON public.project_template_asset_type_link USING btree (project_template_id);

CREATE INDEX ix_project_template_default_preview_background_file_id ON public.project_template USING btree (default_preview_background_file_id);

CREATE UNIQUE INDEX ix_project_template_name ON public.project_template USING btree (name);

CREATE INDEX ix_project_template_preview_background_file_link_previe_393c ON public.project_template_preview_background_file_link USING btree (preview_background_file_id);

CREATE INDEX ix_project_template_preview_background_file_link_projec_ab7b ON public.project_template_preview_background_file_link USING btree (project_template_id);

CREATE INDEX ix_project_template_status_automation_link_project_template_id ON public.project_template_status_automation_link USING btree (project_template_id);

CREATE INDEX ix_project_template_status_automation_link_status_automation_id ON public.project_template_status_automation_link USING btree (status_automation_id);

CREATE INDEX ix_project_template_task_status_link_project_template_id ON public.project_template_task_status_link USING btree (project_template_id);

CREATE INDEX ix_project_template_task_status_link_task_status_id ON public.project_template_task_status_link USING btree (task_status_id);

CREATE INDEX ix_project_template_task_type_link_project_template_id ON public.project_template_task_type_link USING btree (project_template_id);

CREATE INDEX ix_project_template_task_type_link_task_type_id ON public.project_template_task_type_link USING btree (task_type_id);

CREATE INDEX ix_salary_scale_department_id ON public.salary_scale USING btree (department_id);

CREATE INDEX ix_schedule_item_object_id ON public.schedule_item USING btree (object_id);

CREATE INDEX ix_schedule_item_project_id ON public.schedule_item USING btree (project_id);

CREATE INDEX ix_schedule_item_task_type_id ON public.schedule_item USING btree (task_type_id);

CREATE INDEX ix_search_filter_group_list_type ON public.search_filter_group USING btree (list_type);

CREATE INDEX ix_search_filter_group_person_id ON public.search_filter_group USING btree (person_id);

CREATE INDEX ix_search_filter_group_project_id ON public.search_filter_group USING btree (project_id);

CREATE INDEX ix_search_filter_list_type ON public.search_filter USING btree (list_type);

CREATE INDEX ix_search_filter_person_id ON public.search_filter USING btree (person_id);

CREATE INDEX ix_search_filter_project_id ON public.search_filter USING btree (project_id);

CREATE INDEX ix_software_department_link_department_id ON public.software_department_link USING btree (department_id);

CREATE INDEX ix_software_department_link_software_id ON public.software_department_link USING btree (software_id);

CREATE INDEX ix_status_automation_in_task_status_id ON public.status_automation USING btree (in_task_status_id);

CREATE INDEX ix_status_automation_in_task_type_id ON public.status_automation USING btree (in_task_type_id);

CREATE INDEX ix_status_automation_out_task_status_id ON public.status_automation USING btree (out_task_status_id);

CREATE INDEX ix_status_automation_out_task_type_id ON public.status_automation USING btree (out_task_type_id);

CREATE INDEX ix_subscription_entity_id ON public.subscription USING btree (entity_id);

CREATE INDEX ix_subscription_person_id ON public.subscription USING btree (person_id);

CREATE INDEX ix_subscription_task_id ON public.subscription USING btree (task_id);

CREATE INDEX ix_subscription_task_type_id ON public.subscription USING btree (task_type_id);

CREATE INDEX ix_task_assigner_id ON public.task USING btree (assigner_id);

CREATE INDEX ix_task_entity_id ON public.task USING btree (entity_id);

CREATE INDEX ix_task_entity_project ON public.task USING btree (entity_id, project_id);

CREATE INDEX ix_task_person_link_person_id ON public.task_person_link USING btree (person_id);

CREATE INDEX ix_task_project_id ON public.task USING btree (project_id);

CREATE INDEX ix_task_status_is_default ON public.task_status USING btree (is_default);

CREATE INDEX ix_task_status_is_done ON public.task_status USING btree (is_done);

CREATE INDEX ix_task_status_is_feedback_request ON public.task_status USING btree (is_feedback_request);

CREATE INDEX ix_task_status_is_wip ON public.task_status USING btree (is_wip);

CREATE UNIQUE INDEX ix_task_status_short_name ON public.task_status USING btree (short_name);

CREATE INDEX ix_task_task_status_id ON public.task USING btree (task_status_id);

CREATE INDEX ix_task_task_type_id ON public.task USING btree (task_type_id);

CREATE INDEX ix_task_type_asset_type_link_asset_type_id ON public.task_type_asset_type_link USING btree (asset_type_id);

CREATE INDEX ix_task_type_asset_type_link_task_type_id ON public.task_type_asset_type_link USING btree (task_type_id);

CREATE INDEX ix_task_type_department_id ON public.task_type USING btree (department_id);

CREATE INDEX ix_task_type_shotgun_id ON public.task_type USING btree (shotgun_id);

CREATE INDEX ix_time_spent_person_id ON public.time_spent USING btree (person_id);

CREATE INDEX ix_time_spent_task_id ON public.time_spent USING btree (task_id);

CREATE INDEX ix_working_file_entity_id ON public.working_file USING btree (entity_id);

CREATE INDEX ix_working_file_person_id ON public.working_file USING btree (person_id);

CREATE INDEX ix_working_file_shotgun_id ON public.working_file USING btree (shotgun_id);

CREATE INDEX ix_working_file_software_id ON public.working_file USING btree (software_id);

CREATE INDEX ix_working_file_task_id ON public.working_file USING btree (task_id);

CREATE UNIQUE INDEX metadata_descriptor_task_type_uc ON public.metadata_descriptor USING btree (project_id, entity_type, task_type_id, name) WHERE (task_type_id IS NOT NULL);

CREATE UNIQUE INDEX metadata_descriptor_task_type_uc2 ON public.metadata_descriptor USING btree (project_id, entity_type, task_type_id, field_name) WHERE (task_type_id IS NOT NULL);

CREATE UNIQUE INDEX metadata_descriptor_uc ON public.metadata_descriptor USING btree (project_id, entity_type, name) WHERE (task_type_id IS NULL);

CREATE UNIQUE INDEX metadata_descriptor_uc2 ON public.metadata_descriptor USING btree (project_id, entity_type, field_name) WHERE (task_type_id IS NULL);

CREATE UNIQUE INDEX only_one_email_by_person ON public.person USING btree (email, is_bot) WHERE (is_bot IS NOT TRUE);

ALTER TABLE ONLY public.api_event
    ADD CONSTRAINT api_event_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.api_event
    ADD CONSTRAINT api_event_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.asset_instance
    ADD CONSTRAINT asset_instance_asset_id_fkey FOREIGN KEY (asset_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.asset_instance
    ADD CONSTRAINT asset_instance_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.asset_instance
    ADD CONSTRAINT asset_instance_entity_type_id_fkey FOREIGN KEY (entity_type_id) REFERENCES public.entity_type(id);

ALTER TABLE ONLY public.asset_instance_link
    ADD CONSTRAINT asset_instance_link_asset_instance_id_fkey FOREIGN KEY (asset_instance_id) REFERENCES public.asset_instance(id);

ALTER TABLE ONLY public.asset_instance_link
    ADD CONSTRAINT asset_instance_link_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.asset_instance
    ADD CONSTRAINT asset_instance_scene_id_fkey FOREIGN KEY (scene_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.asset_instance
    ADD CONSTRAINT asset_instance_target_asset_id_fkey FOREIGN KEY (target_asset_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.attachment_file
    ADD CONSTRAINT attachment_file_chat_message_id_fkey FOREIGN KEY (chat_message_id) REFERENCES public.chat_message(id);

ALTER TABLE ONLY public.attachment_file
    ADD CONSTRAINT attachment_file_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.comment(id);

ALTER TABLE ONLY public.budget_entry
    ADD CONSTRAINT budget_entry_budget_id_fkey FOREIGN KEY (budget_id) REFERENCES public.budget(id);

ALTER TABLE ONLY public.budget_entry
    ADD CONSTRAINT budget_entry_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.budget_entry
    ADD CONSTRAINT budget_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.budget
    ADD CONSTRAINT budget_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.build_job
    ADD CONSTRAINT build_job_playlist_id_fkey FOREIGN KEY (playlist_id) REFERENCES public.playlist(id);

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chat(id);

ALTER TABLE ONLY public.chat_message
    ADD CONSTRAINT chat_message_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.chat_participant
    ADD CONSTRAINT chat_participant_chat_id_fkey FOREIGN KEY (chat_id) REFERENCES public.chat(id);

ALTER TABLE ONLY public.chat_participant
    ADD CONSTRAINT chat_participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.comment_acknoledgments
    ADD CONSTRAINT comment_acknoledgments_comment_fkey FOREIGN KEY (comment) REFERENCES public.comment(id);

ALTER TABLE ONLY public.comment_acknoledgments
    ADD CONSTRAINT comment_acknoledgments_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);

ALTER TABLE ONLY public.comment_department_mentions
    ADD CONSTRAINT comment_department_mentions_comment_fkey FOREIGN KEY (comment) REFERENCES public.comment(id);

ALTER TABLE ONLY public.comment_department_mentions
    ADD CONSTRAINT comment_department_mentions_department_fkey FOREIGN KEY (department) REFERENCES public.department(id);

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_editor_id_fkey FOREIGN KEY (editor_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.comment_mentions
    ADD CONSTRAINT comment_mentions_comment_fkey FOREIGN KEY (comment) REFERENCES public.comment(id);

ALTER TABLE ONLY public.comment_mentions
    ADD CONSTRAINT comment_mentions_person_fkey FOREIGN KEY (person) REFERENCES public.person(id);

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_preview_file_id_fkey FOREIGN KEY (preview_file_id) REFERENCES public.preview_file(id);

ALTER TABLE ONLY public.comment_preview_link
    ADD CONSTRAINT comment_preview_link_comment_fkey FOREIGN KEY (comment) REFERENCES public.comment(id);

ALTER TABLE ONLY public.comment_preview_link
    ADD CONSTRAINT comment_preview_link_preview_file_fkey FOREIGN KEY (preview_file) REFERENCES public.preview_file(id);

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_task_status_id_fkey FOREIGN KEY (task_status_id) REFERENCES public.task_status(id);

ALTER TABLE ONLY public.day_off
    ADD CONSTRAINT day_off_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.department_link
    ADD CONSTRAINT department_link_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.department_link
    ADD CONSTRAINT department_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.department_metadata_descriptor_link
    ADD CONSTRAINT department_metadata_descriptor_link_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.department_metadata_descriptor_link
    ADD CONSTRAINT department_metadata_descriptor_link_metadata_descriptor_id_fkey FOREIGN KEY (metadata_descriptor_id) REFERENCES public.metadata_descriptor(id);

ALTER TABLE ONLY public.desktop_login_log
    ADD CONSTRAINT desktop_login_log_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.entity_concept_link
    ADD CONSTRAINT entity_concept_link_entity_in_id_fkey FOREIGN KEY (entity_in_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.entity_concept_link
    ADD CONSTRAINT entity_concept_link_entity_out_id_fkey FOREIGN KEY (entity_out_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_entity_type_id_fkey FOREIGN KEY (entity_type_id) REFERENCES public.entity_type(id);

ALTER TABLE ONLY public.entity_link
    ADD CONSTRAINT entity_link_entity_in_id_fkey FOREIGN KEY (entity_in_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.entity_link
    ADD CONSTRAINT entity_link_entity_out_id_fkey FOREIGN KEY (entity_out_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT entity_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.entity_version
    ADD CONSTRAINT entity_version_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.entity_version
    ADD CONSTRAINT entity_version_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT fk_main_preview FOREIGN KEY (preview_file_id) REFERENCES public.preview_file(id);

ALTER TABLE ONLY public.metadata_descriptor
    ADD CONSTRAINT fk_metadata_descriptor_task_type_id FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.entity
    ADD CONSTRAINT fk_ready_for FOREIGN KEY (ready_for) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.hardware_item_department_link
    ADD CONSTRAINT hardware_item_department_link_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.hardware_item_department_link
    ADD CONSTRAINT hardware_item_department_link_hardware_item_id_fkey FOREIGN KEY (hardware_item_id) REFERENCES public.hardware_item(id);

ALTER TABLE ONLY public.login_log
    ADD CONSTRAINT login_log_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.metadata_descriptor
    ADD CONSTRAINT metadata_descriptor_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.milestone
    ADD CONSTRAINT milestone_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.milestone
    ADD CONSTRAINT milestone_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.news
    ADD CONSTRAINT news_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.news
    ADD CONSTRAINT news_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.comment(id);

ALTER TABLE ONLY public.news
    ADD CONSTRAINT news_preview_file_id_fkey FOREIGN KEY (preview_file_id) REFERENCES public.preview_file(id);

ALTER TABLE ONLY public.news
    ADD CONSTRAINT news_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_author_id_fkey FOREIGN KEY (author_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES public.comment(id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_playlist_id_fkey FOREIGN KEY (playlist_id) REFERENCES public.playlist(id);

ALTER TABLE ONLY public.notification
    ADD CONSTRAINT notification_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_asset_instance_id_fkey FOREIGN KEY (asset_instance_id) REFERENCES public.asset_instance(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_file_status_id_fkey FOREIGN KEY (file_status_id) REFERENCES public.file_status(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_output_type_id_fkey FOREIGN KEY (output_type_id) REFERENCES public.output_type(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_source_file_id_fkey FOREIGN KEY (source_file_id) REFERENCES public.working_file(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.output_file
    ADD CONSTRAINT output_file_temporal_entity_id_fkey FOREIGN KEY (temporal_entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_studio_id_fkey FOREIGN KEY (studio_id) REFERENCES public.studio(id);

ALTER TABLE ONLY public.playlist
    ADD CONSTRAINT playlist_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id);

ALTER TABLE ONLY public.playlist
    ADD CONSTRAINT playlist_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.playlist
    ADD CONSTRAINT playlist_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.playlist_share_link
    ADD CONSTRAINT playlist_share_link_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.person(id);

ALTER TABLE ONLY public.playlist_share_link
    ADD CONSTRAINT playlist_share_link_playlist_id_fkey FOREIGN KEY (playlist_id) REFERENCES public.playlist(id);

ALTER TABLE ONLY public.playlist
    ADD CONSTRAINT playlist_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.preview_file
    ADD CONSTRAINT preview_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.preview_file
    ADD CONSTRAINT preview_file_source_file_id_fkey FOREIGN KEY (source_file_id) REFERENCES public.output_file(id);

ALTER TABLE ONLY public.preview_file
    ADD CONSTRAINT preview_file_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.production_schedule_version_task_link_person_link
    ADD CONSTRAINT production_schedule_version__production_schedule_version__fkey1 FOREIGN KEY (production_schedule_version_task_link_id) REFERENCES public.production_schedule_version_task_link(id);

ALTER TABLE ONLY public.production_schedule_version
    ADD CONSTRAINT production_schedule_version_production_schedule_from_fkey FOREIGN KEY (production_schedule_from) REFERENCES public.production_schedule_version(id);

ALTER TABLE ONLY public.production_schedule_version
    ADD CONSTRAINT production_schedule_version_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.production_schedule_version_task_link
    ADD CONSTRAINT production_schedule_version_t_production_schedule_version__fkey FOREIGN KEY (production_schedule_version_id) REFERENCES public.production_schedule_version(id);

ALTER TABLE ONLY public.production_schedule_version_task_link_person_link
    ADD CONSTRAINT production_schedule_version_task_link_person_lin_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.production_schedule_version_task_link
    ADD CONSTRAINT production_schedule_version_task_link_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.project_asset_type_link
    ADD CONSTRAINT project_asset_type_link_asset_type_id_fkey FOREIGN KEY (asset_type_id) REFERENCES public.entity_type(id);

ALTER TABLE ONLY public.project_asset_type_link
    ADD CONSTRAINT project_asset_type_link_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_default_preview_background_file_id_fkey FOREIGN KEY (default_preview_background_file_id) REFERENCES public.preview_background_file(id);

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_from_schedule_version_id_fkey FOREIGN KEY (from_schedule_version_id) REFERENCES public.production_schedule_version(id);

ALTER TABLE ONLY public.project_person_link
    ADD CONSTRAINT project_person_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.project_person_link
    ADD CONSTRAINT project_person_link_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.project_preview_background_file_link
    ADD CONSTRAINT project_preview_background_file_link_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.project_preview_background_file_link
    ADD CONSTRAINT project_preview_background_file_preview_background_file_id_fkey FOREIGN KEY (preview_background_file_id) REFERENCES public.preview_background_file(id);

ALTER TABLE ONLY public.project
    ADD CONSTRAINT project_project_status_id_fkey FOREIGN KEY (project_status_id) REFERENCES public.project_status(id);

ALTER TABLE ONLY public.project_status_automation_link
    ADD CONSTRAINT project_status_automation_link_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.project_status_automation_link
    ADD CONSTRAINT project_status_automation_link_status_automation_id_fkey FOREIGN KEY (status_automation_id) REFERENCES public.status_automation(id);

ALTER TABLE ONLY public.project_task_status_link
    ADD CONSTRAINT project_task_status_link_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.project_task_status_link
    ADD CONSTRAINT project_task_status_link_task_status_id_fkey FOREIGN KEY (task_status_id) REFERENCES public.task_status(id);

ALTER TABLE ONLY public.project_task_type_link
    ADD CONSTRAINT project_task_type_link_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.project_task_type_link
    ADD CONSTRAINT project_task_type_link_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.project_template_asset_type_link
    ADD CONSTRAINT project_template_asset_type_link_asset_type_id_fkey FOREIGN KEY (asset_type_id) REFERENCES public.entity_type(id);

ALTER TABLE ONLY public.project_template_asset_type_link
    ADD CONSTRAINT project_template_asset_type_link_project_template_id_fkey FOREIGN KEY (project_template_id) REFERENCES public.project_template(id);

ALTER TABLE ONLY public.project_template
    ADD CONSTRAINT project_template_default_preview_background_file_id_fkey FOREIGN KEY (default_preview_background_file_id) REFERENCES public.preview_background_file(id);

ALTER TABLE ONLY public.project_template_preview_background_file_link
    ADD CONSTRAINT project_template_preview_backgr_preview_background_file_id_fkey FOREIGN KEY (preview_background_file_id) REFERENCES public.preview_background_file(id);

ALTER TABLE ONLY public.project_template_preview_background_file_link
    ADD CONSTRAINT project_template_preview_background_fi_project_template_id_fkey FOREIGN KEY (project_template_id) REFERENCES public.project_template(id);

ALTER TABLE ONLY public.project_template_status_automation_link
    ADD CONSTRAINT project_template_status_automation_li_status_automation_id_fkey FOREIGN KEY (status_automation_id) REFERENCES public.status_automation(id);

ALTER TABLE ONLY public.project_template_status_automation_link
    ADD CONSTRAINT project_template_status_automation_lin_project_template_id_fkey FOREIGN KEY (project_template_id) REFERENCES public.project_template(id);

ALTER TABLE ONLY public.project_template_task_status_link
    ADD CONSTRAINT project_template_task_status_link_project_template_id_fkey FOREIGN KEY (project_template_id) REFERENCES public.project_template(id);

ALTER TABLE ONLY public.project_template_task_status_link
    ADD CONSTRAINT project_template_task_status_link_task_status_id_fkey FOREIGN KEY (task_status_id) REFERENCES public.task_status(id);

ALTER TABLE ONLY public.project_template_task_type_link
    ADD CONSTRAINT project_template_task_type_link_project_template_id_fkey FOREIGN KEY (project_template_id) REFERENCES public.project_template(id);

ALTER TABLE ONLY public.project_template_task_type_link
    ADD CONSTRAINT project_template_task_type_link_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.salary_scale
    ADD CONSTRAINT salary_scale_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.schedule_item
    ADD CONSTRAINT schedule_item_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.schedule_item
    ADD CONSTRAINT schedule_item_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.search_filter
    ADD CONSTRAINT search_filter_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.search_filter_group
    ADD CONSTRAINT search_filter_group_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.search_filter_group
    ADD CONSTRAINT search_filter_group_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.search_filter_group
    ADD CONSTRAINT search_filter_group_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.search_filter
    ADD CONSTRAINT search_filter_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.search_filter
    ADD CONSTRAINT search_filter_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.search_filter
    ADD CONSTRAINT search_filter_search_filter_group_id_fkey FOREIGN KEY (search_filter_group_id) REFERENCES public.search_filter_group(id);

ALTER TABLE ONLY public.software_department_link
    ADD CONSTRAINT software_department_link_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.software_department_link
    ADD CONSTRAINT software_department_link_software_id_fkey FOREIGN KEY (software_id) REFERENCES public.software(id);

ALTER TABLE ONLY public.status_automation
    ADD CONSTRAINT status_automation_in_task_status_id_fkey FOREIGN KEY (in_task_status_id) REFERENCES public.task_status(id);

ALTER TABLE ONLY public.status_automation
    ADD CONSTRAINT status_automation_in_task_type_id_fkey FOREIGN KEY (in_task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.status_automation
    ADD CONSTRAINT status_automation_out_task_status_id_fkey FOREIGN KEY (out_task_status_id) REFERENCES public.task_status(id);

ALTER TABLE ONLY public.status_automation
    ADD CONSTRAINT status_automation_out_task_type_id_fkey FOREIGN KEY (out_task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.subscription
    ADD CONSTRAINT subscription_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_assigner_id_fkey FOREIGN KEY (assigner_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.task_person_link
    ADD CONSTRAINT task_person_link_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.task_person_link
    ADD CONSTRAINT task_person_link_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.project(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_task_status_id_fkey FOREIGN KEY (task_status_id) REFERENCES public.task_status(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.task_type_asset_type_link
    ADD CONSTRAINT task_type_asset_type_link_asset_type_id_fkey FOREIGN KEY (asset_type_id) REFERENCES public.entity_type(id);

ALTER TABLE ONLY public.task_type_asset_type_link
    ADD CONSTRAINT task_type_asset_type_link_task_type_id_fkey FOREIGN KEY (task_type_id) REFERENCES public.task_type(id);

ALTER TABLE ONLY public.task_type
    ADD CONSTRAINT task_type_department_id_fkey FOREIGN KEY (department_id) REFERENCES public.department(id);

ALTER TABLE ONLY public.time_spent
    ADD CONSTRAINT time_spent_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.time_spent
    ADD CONSTRAINT time_spent_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.working_file
    ADD CONSTRAINT working_file_entity_id_fkey FOREIGN KEY (entity_id) REFERENCES public.entity(id);

ALTER TABLE ONLY public.working_file
    ADD CONSTRAINT working_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);

ALTER TABLE ONLY public.working_file
    ADD CONSTRAINT working_file_software_id_fkey FOREIGN KEY (software_id) REFERENCES public.software(id);

ALTER TABLE ONLY public.working_file
    ADD CONSTRAINT working_file_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

INSERT INTO public.alembic_version (version_num) VALUES ('b7d419c25e08');

-- The one row that a new Zou database begins with.
INSERT INTO public.task_type (id, name, short_name, color, priority, for_entity, allow_timelog, archived, created_at, updated_at)
VALUES (gen_random_uuid(), 'Concept', '', '#8D6E63', 1, 'Concept', true, false, timezone('utc', now()), timezone('utc', now()));
