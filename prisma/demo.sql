-- The demonstration production, and the data that benchmarks run on: one TV show whose size is :episodes. With 26
-- episodes: 260 sequences, 5,200 shots, 1,560 assets, 41,600 shot tasks + 9,360 asset tasks, 150 people, some 51,000
-- casting links, 153,000 comments, 51,000 preview files, 102,000 time entries, news and notifications.
-- Ids are md5 sums of labels, so that they are the same on every server. It needs the reference data, and is run by
-- "shotgraph demo", statement by statement in one transaction; "-- >" says what is being made.

create or replace function pg_temp.uid(text) returns uuid language sql immutable as $$ select md5($1)::uuid $$;
-- > People
insert into department (id, name, color, archived, created_at, updated_at)
select pg_temp.uid('dep'||n), 'Bench department '||n, '#336699', false, now(), now() from generate_series(1,6) n;

insert into person (id, first_name, last_name, email, password, active, archived, role, is_bot, is_guest, contract_type,
    login_failed_attemps, totp_enabled, email_otp_enabled, fido_enabled, has_avatar, notifications_enabled, timezone, locale,
    notifications_slack_enabled, notifications_mattermost_enabled, notifications_discord_enabled, is_generated_from_ldap, created_at, updated_at)
select pg_temp.uid('person'||n), 'First'||n, 'Last'||n, 'person'||n||'@bench.example',
    -- bcrypt, 4 rounds, of the word benchpassword
    convert_to('$2b$04$PzvaOsLG0pQbckklrMpA/O3MAvgXQoB4V8/CCsMNvDw/dKqrJ2.lu','UTF8'),
    true, false, case when n<=2 then 'admin' when n<=10 then 'manager' when n<=20 then 'supervisor' when n<=140 then 'user' when n<=145 then 'vendor' else 'client' end,
    false, false, 'open-ended', 0, false, false, false, false, false, 'Europe/Paris', 'en_US', false, false, false, false, now(), now()
from generate_series(1,150) n;
insert into department_link (department_id, person_id) select pg_temp.uid('dep'||(1+n%6)), pg_temp.uid('person'||n) from generate_series(1,150) n;

-- > Production
insert into project (id, name, code, production_type, production_style, project_status_id, fps, ratio, resolution, man_days, nb_episodes, episode_span, max_retakes,
    is_clients_isolated, is_preview_download_allowed, is_set_preview_automated, homepage, is_publish_default_for_artists, has_avatar,
    is_bot_collaboration_enabled, is_single_preview_per_revision, revision_padding, is_frame_in_numbering, start_date, end_date, created_at, updated_at)
select pg_temp.uid('project'), 'Bench show', 'bs', 'tvshow', '3d', (select id from project_status where lower(name)='open' limit 1), '25', '16:9', '1920x1080', 0, :episodes, 0, 0,
    false, false, false, 'assets', false, false, false, false, 1, false, '2026-01-01', '2026-12-31', now(), now();
insert into project_person_link (project_id, person_id) select pg_temp.uid('project'), pg_temp.uid('person'||n) from generate_series(1,150) n;

create temp table tt_shot as select id, row_number() over (order by priority, name) k from task_type where for_entity='Shot' order by 2 limit 8;
create temp table tt_asset as select id, row_number() over (order by priority, name) k from task_type where for_entity='Asset' order by 2 limit 6;
insert into task_type (id, name, short_name, color, priority, for_entity, allow_timelog, archived, created_at, updated_at)
select pg_temp.uid('tts'||n), 'Bench shot step '||n, 'bs'||n, '#aa6633', 90+n, 'Shot', true, false, now(), now() from generate_series((select count(*) from tt_shot)+1, 8) n;
insert into tt_shot select pg_temp.uid('tts'||n), n from generate_series((select count(*) from tt_shot)+1, 8) n;
insert into task_type (id, name, short_name, color, priority, for_entity, allow_timelog, archived, created_at, updated_at)
select pg_temp.uid('tta'||n), 'Bench asset step '||n, 'ba'||n, '#66aa33', 90+n, 'Asset', true, false, now(), now() from generate_series((select count(*) from tt_asset)+1, 6) n;
insert into tt_asset select pg_temp.uid('tta'||n), n from generate_series((select count(*) from tt_asset)+1, 6) n;
create temp table ts as select id, row_number() over (order by priority, name) - 1 k from task_status where not coalesce(for_concept,false) and not coalesce(archived,false);
create temp table atype as select id, row_number() over (order by name) - 1 k from entity_type where name not in ('Shot','Sequence','Episode','Scene','Edit','Concept');
insert into project_task_type_link (id, project_id, task_type_id, priority, created_at, updated_at) select pg_temp.uid('ptl'||id), pg_temp.uid('project'), id, k, now(), now() from (select * from tt_shot union all select * from tt_asset) x;
insert into project_task_status_link (id, project_id, task_status_id, priority, created_at, updated_at) select pg_temp.uid('psl'||id), pg_temp.uid('project'), id, k, now(), now() from ts;
insert into project_asset_type_link (project_id, asset_type_id) select pg_temp.uid('project'), id from atype;
insert into metadata_descriptor (id, project_id, entity_type, name, data_type, field_name, choices, for_client, created_at, updated_at)
select pg_temp.uid('md'||n), pg_temp.uid('project'), case when n<=3 then 'Shot' else 'Asset' end, 'Field '||n, 'string', 'field_'||n, '[]', false, now(), now() from generate_series(1,6) n;

-- > Episodes, sequences, shots and assets
insert into entity (id, name, project_id, entity_type_id, parent_id, canceled, is_casting_standby, is_shared, nb_entities_out, status, data, nb_frames, description, created_at, updated_at)
select pg_temp.uid('ep'||e), 'E'||lpad(e::text,3,'0'), pg_temp.uid('project'), (select id from entity_type where name='Episode'), null, false, false, false, 0, 'running', '{}'::jsonb, null::int, null::text, now(), now() from generate_series(1,:episodes) e
union all
select pg_temp.uid('sq'||e||'_'||s), 'SQ'||lpad(s::text,3,'0'), pg_temp.uid('project'), (select id from entity_type where name='Sequence'), pg_temp.uid('ep'||e), false, false, false, 0, 'running', '{}'::jsonb, null, null, now(), now() from generate_series(1,:episodes) e, generate_series(1,10) s
union all
select pg_temp.uid('sh'||e||'_'||s||'_'||h), 'SH'||lpad((h*10)::text,4,'0'), pg_temp.uid('project'), (select id from entity_type where name='Shot'), pg_temp.uid('sq'||e||'_'||s), false, false, false, 10, 'running',
  jsonb_build_object('frame_in', 1001, 'frame_out', 1000+h*7%190+24, 'fps', 25, 'field_1', 'v'||h, 'field_2', 'w'||s), h*7%190+24, 'Shot '||h||' of sequence '||s, now(), now()
from generate_series(1,:episodes) e, generate_series(1,10) s, generate_series(1,20) h
union all
select pg_temp.uid('as'||a), 'Asset '||lpad(a::text,5,'0'), pg_temp.uid('project'), (select id from atype where k = a % (select count(*) from atype)), null, false, false, false, 0, 'running',
  jsonb_build_object('field_4', 'x'||a), null, 'Asset number '||a, now(), now() from generate_series(1,:episodes*60) a;

-- > Casting
insert into entity_link (id, entity_in_id, entity_out_id, nb_occurences, label, data, created_at, updated_at)
select pg_temp.uid('lk'||e||'_'||s||'_'||h||'_'||c), pg_temp.uid('sh'||e||'_'||s||'_'||h), pg_temp.uid('as'||(1+(e*7919+s*104729+h*1299709+c*15485863)%(:episodes*60))), 1+c%2, 'animate', '{}', now(), now()
from generate_series(1,:episodes) e, generate_series(1,10) s, generate_series(1,20) h, generate_series(1,10) c on conflict do nothing;

-- > Tasks
create temp table bt as
select pg_temp.uid('tk_'||en.id||t.id) id, en.id entity_id, t.id task_type_id, t.k tk, row_number() over (order by en.id, t.k) n
from entity en join tt_shot t on true where en.project_id=pg_temp.uid('project') and en.entity_type_id=(select id from entity_type where name='Shot')
union all
select pg_temp.uid('tk_'||en.id||t.id), en.id, t.id, t.k, 1000000+row_number() over (order by en.id, t.k)
from entity en join tt_asset t on true where en.project_id=pg_temp.uid('project') and en.entity_type_id in (select id from atype);

insert into task (id, name, project_id, task_type_id, task_status_id, entity_id, assigner_id, priority, difficulty, duration, estimation, completion_rate, retake_count, sort_order, start_date, due_date, real_start_date, last_comment_date, nb_assets_ready, nb_drawings, data, last_preview_file_id, created_at, updated_at)
select id, 'main', pg_temp.uid('project'), task_type_id, (select id from ts where k = n % (select count(*) from ts)), entity_id, pg_temp.uid('person'||(3+n%8)), n%4, 3, 480*(n%5), 960, 0, n%3, 0,
  timestamp '2026-01-05' + (n%200)*interval '1 day', timestamp '2026-01-10' + (n%200)*interval '1 day', timestamp '2026-01-06' + (n%200)*interval '1 day', timestamp '2026-02-06' + (n%200)*interval '1 day', 0, 0, '{}', case when current_setting('session_replication_role') = 'replica' then pg_temp.uid('pf'||n) end, now(), now() from bt;
insert into task_person_link (task_id, person_id) select id, pg_temp.uid('person'||(21+n%119)) from bt union select id, pg_temp.uid('person'||(21+(n*7+3)%119)) from bt where n%3=0;
-- > Previews
insert into preview_file (id, name, original_name, revision, position, extension, status, validation_status, annotations, width, height, duration, file_size, task_id, person_id, is_movie, created_at, updated_at)
select pg_temp.uid('pf'||n), 'preview', 'preview', 1, 1, case when n%2=0 then 'mp4' else 'png' end, 'ready', 'neutral', '[]', 1920, 1080, case when n%2=0 then 4.0 else 0 end, 1048576, id, pg_temp.uid('person'||(21+n%119)), n%2=0, now(), now() from bt;
-- Where constraints are checked, a task can name its preview only now.
update task set last_preview_file_id = pg_temp.uid('pf'||bt.n) from bt where task.id = bt.id and task.last_preview_file_id is null;
update entity set preview_file_id = b.pid from (select entity_id, (array_agg(pg_temp.uid('pf'||n) order by tk desc))[1] pid from bt group by 1) b where entity.id = b.entity_id;
-- > Comments
insert into comment (id, object_id, object_type, text, data, replies, checklist, pinned, for_client, task_status_id, person_id, links, created_at, updated_at)
select pg_temp.uid('cm'||n||'_'||c), id, 'Task', 'Comment '||c||' on task '||n||': please look at the silhouette and the timing of the second pose.', null, '[]', '[]', false, false,
  (select id from ts where k = (n+c) % (select count(*) from ts)), pg_temp.uid('person'||(3+(n+c)%138)), '{}', now()-(4-c)*interval '1 day', now() from bt, generate_series(1,3) c;
insert into comment_preview_link (comment, preview_file) select pg_temp.uid('cm'||n||'_3'), pg_temp.uid('pf'||n) from bt;
-- > Time sheets
insert into time_spent (id, duration, date, task_id, person_id, created_at, updated_at)
select pg_temp.uid('tm'||n||'_'||c), 120+60*c, date '2026-01-05' + ((n%200)::int + c), id, pg_temp.uid('person'||(21+n%119)), now(), now() from bt, generate_series(1,2) c;
-- > News and notifications
insert into news (id, change, author_id, comment_id, task_id, created_at, updated_at)
select pg_temp.uid('nw'||n||'_'||c), true, pg_temp.uid('person'||(3+(n+c)%138)), pg_temp.uid('cm'||n||'_'||c), id, now()-(4-c)*interval '1 day', now() from bt, generate_series(1,3) c;
insert into notification (id, read, change, type, person_id, author_id, comment_id, task_id, created_at, updated_at)
select pg_temp.uid('nt'||n), n%2=0, true, 'comment', pg_temp.uid('person'||(21+n%119)), pg_temp.uid('person'||(3+n%8)), pg_temp.uid('cm'||n||'_3'), id, now(), now() from bt;
insert into subscription (id, person_id, task_id, created_at, updated_at) select pg_temp.uid('sb'||n), pg_temp.uid('person'||(3+n%8)), id, now(), now() from bt where n%5=0;
-- > Playlists
insert into playlist (id, name, project_id, episode_id, for_client, for_entity, is_for_all, shots, created_at, updated_at)
select pg_temp.uid('pl'||e), 'Dailies '||e, pg_temp.uid('project'), pg_temp.uid('ep'||e), false, 'shot', false,
  (select jsonb_agg(jsonb_build_object('entity_id', x.id, 'preview_file_id', x.preview_file_id)) from entity x where x.parent_id in (select id from entity q where q.parent_id=pg_temp.uid('ep'||e))), now(), now() from generate_series(1,:episodes) e;
