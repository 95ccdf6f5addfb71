import { sql } from 'kysely'
import type { RequestContext } from '../../context.js'
import { wireColumns } from '../../kernel/crud/wire.js'
import type { RoleCode } from '../../kernel/permissions/actor.js'
import type { CommentTask } from './queries.js'

/** A comment of the list of a task, before it is decided what the caller sees of it. */
export interface ListedComment {
  /** As REST shows it, without what needs other people. */
  wire: Record<string, unknown>
  /** Role of the author in the production, else their own. */
  authorRole: RoleCode | null
  previews: Record<string, unknown>[]
}

/** The comments of a task that set a status, the newest first. */
export const commentsOf = (ctx: RequestContext, task: CommentTask): Promise<ListedComment[]> =>
  ctx.db.rows<ListedComment>(sql`
    select (select row_to_json(w) from (
        select ${wireColumns('Comment', 'c', { relations: false, wireType: 'Comment' })},
          json_build_object('name', s.name, 'short_name', s.short_name, 'color', s.color, 'id', s.id) as task_status,
          (select coalesce(json_agg(k.person), '[]'::json) from comment_acknoledgments k where k.comment = c.id) as acknowledgements,
          (select coalesce(json_agg(m.person), '[]'::json) from comment_mentions m where m.comment = c.id) as mentions,
          (select coalesce(json_agg(d.department), '[]'::json) from comment_department_mentions d where d.comment = c.id) as department_mentions,
          (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'extension', f.extension,
              'reply_id', f.reply_id, 'size', f.size) order by f.created_at), '[]'::json)
            from attachment_file f where f.comment_id = c.id) as attachment_files) w) as wire,
      coalesce(l.role, a.role) as "authorRole",
      (select coalesce(json_agg(row_to_json(v) order by v.revision, v."position"), '[]'::json) from (
        select p.id, p.task_id, p.revision, p.extension, p.width, p.height, p.duration, p.status, p.validation_status,
          p.original_name, p."position", p.annotations
        from comment_preview_link x join preview_file p on p.id = x.preview_file where x.comment = c.id) v) as previews
    from comment c join task_status s on s.id = c.task_status_id left join person a on a.id = c.person_id
    left join project_person_link l on l.person_id = c.person_id and l.project_id = ${task.projectId}::uuid
    where c.object_id = ${task.id}::uuid order by c.created_at desc, c.id`)
