import { z } from 'zod'
import type { RequestContext } from '../../../context.js'
import { isTrue, wireOptions, wireRow } from '../../../kernel/crud/read.js'
import { UUID } from '../../../kernel/crud/values.js'
import type { WireOptions } from '../../../kernel/crud/wire.js'
import { Reply, type RestRoute } from '../../../kernel/rest/route.js'
import { documented, validated } from '../../../kernel/rest/validated.js'
import type { Kind } from '../../kinds/service.js'
import { conceptLinks, wireRowsOf } from '../creation-queries.js'
import { wireName } from '../kinds.js'
import { createEntity, type NewEntity } from './creation.js'
import { removeEntity } from './removal.js'

/** Pieces of the bodies that make entities, in the forms that clients send. */
export const FIELDS = {
  name: z.string().min(1).describe('At most 160 characters.'),
  id: z.string().regex(UUID, 'Input should be a valid UUID').describe('Id of a record.'),
  description: z.string().nullish(),
  data: z.record(z.string(), z.unknown()).nullish().describe('Values of custom columns by field name.'),
  /** Numbers and switches may come from forms, as texts. */
  integer: z.preprocess(
    (value) => (typeof value === 'string' && /^[+-]?\d{1,10}$/.test(value) ? Number(value) : value),
    z
      .int()
      .min(-(2 ** 31))
      .max(2 ** 31 - 1),
  ),
  boolean: z.preprocess((value) => SWITCHES[String(value).toLowerCase()] ?? value, z.boolean()),
}

const SWITCHES: Record<string, boolean> = { true: true, false: false, 1: true, 0: false, yes: true, no: false }

/** An entity as the REST API answers a change of it, as JSON text; `wireType`: how it is called, by default its kind. */
export async function writtenEntity(
  ctx: RequestContext,
  id: string,
  kind: Kind,
  wireType: string = wireName(kind),
): Promise<string> {
  return (await wireRow(ctx, 'Entity', id, shapeOf(ctx, kind, wireType)))!
}

/** As {@link writtenEntity}, for entities of one kind: a JSON array. */
export async function writtenEntities(ctx: RequestContext, ids: readonly string[], kind: Kind): Promise<string> {
  if (ids.length === 0) return '[]'
  return `[${(await wireRowsOf(ctx, ids, shapeOf(ctx, kind, wireName(kind)))).join(',')}]`
}

function shapeOf(ctx: RequestContext, kind: Kind, wireType: string): WireOptions {
  const { computed, ...options } = wireOptions(ctx, 'Entity', 'create', {}, false)
  return {
    ...options,
    computed: { ...computed, ...(kind === 'concept' && { entity_concept_links: conceptLinks }) },
    wireType,
  }
}

/** The route that makes an entity of a kind in a production; it answers what is there already in the same way. */
export function creationRoute<Schema extends z.ZodType>(
  kind: Kind,
  path: string,
  permission: string,
  schema: Schema,
  item: (body: z.output<Schema>, params: Record<string, string>) => NewEntity,
): RestRoute {
  const name = wireName(kind)
  return {
    method: 'POST',
    path,
    operation: `${kind}s.create${name}`,
    graphql: `Mutation.create${name}s`,
    who: 'signedIn',
    permission,
    summary:
      kind === 'asset'
        ? 'Make an asset of a type in a production.'
        : `Make ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} in a production; one that is there already is answered as it is.`,
    body: documented(schema),
    status: 201,
    reply: 'json',
    async handler(ctx, input) {
      const body = validated(schema, await input.lenientBody())
      const { id } = await createEntity(ctx, kind, input.params.project_id!, item(body, input.params))
      return new Reply({ status: 201, rawJson: await writtenEntity(ctx, id, kind) })
    },
  }
}

/** The route that removes an entity of a kind. */
export function removalRoute(kind: Kind): RestRoute {
  const holds = kind === 'sequence' || kind === 'episode'
  return {
    method: 'DELETE',
    path: `/data/${kind}s/<${kind}_id>`,
    operation: `${kind}s.remove${wireName(kind)}`,
    graphql: 'Mutation.deleteEntities',
    who: 'signedIn',
    permission: `Who made the ${kind}, managers of the production, and admins.`,
    summary: holds
      ? `Delete ${kind === 'episode' ? 'an' : 'a'} ${kind}: an empty one, or by force with all it holds.`
      : `Delete ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}; one that has tasks is canceled instead.`,
    // QUIRK (entities, Scenes): nothing forces the deletion of a scene.
    ...(kind !== 'scene' && {
      query: [{ name: 'force', description: '`true`: delete it with its tasks and all that hangs on it.' }],
    }),
    status: 204,
    reply: 'empty',
    async handler(ctx, { params, query }) {
      await removeEntity(ctx, kind, params[`${kind}_id`]!, { force: kind !== 'scene' && isTrue(query.force) })
    },
  }
}
