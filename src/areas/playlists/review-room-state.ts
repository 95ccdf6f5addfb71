import { z } from 'zod'

/** Characters of a text in the state of a room: ids and names. */
const MAX_TEXT = 200

const scalar = z.union([z.string().max(MAX_TEXT), z.number(), z.boolean(), z.null()])

/** What a room shows when nobody has said so: everything absent from a message is set back to this. */
const DEFAULTS = {
  user_id: null,
  local_id: null,
  is_playing: false,
  current_entity_id: null,
  current_entity_index: null,
  current_preview_file_id: null,
  current_preview_file_index: null,
  is_repeating: null,
  is_annotations_displayed: false,
  is_zoom_enabled: false,
  is_waveform_displayed: false,
  is_laser_mode: null,
  handle_in: null,
  handle_out: null,
} as const

const COMPARING = { enable: false, task_type: null, revision: null, mode: 'sidebyside', comparison_preview_index: 0 }

/** What stays as it was when a message does not name it. */
const KEPT = { current_frame: 0, speed: null, comparing: COMPARING } as const

const scalars = (keys: object): Record<string, z.ZodOptional<typeof scalar>> =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, scalar.optional()]))

/** A message about a room; its further keys are as they are. */
export const roomMessage = z.looseObject({ playlist_id: z.guid().toLowerCase() })

/** A message that says what a room shows. */
export const stateMessage = z.object({
  playlist_id: z.guid().toLowerCase(),
  ...scalars(DEFAULTS),
  current_frame: scalar.optional(),
  speed: z.unknown().optional(),
  comparing: z.unknown().optional(),
})

export type StateMessage = z.infer<typeof stateMessage>

/** What a room shows, by the names of the wire. */
export type RoomState = Record<string, unknown>

/** What a message changes in the state of a room. The person is who sent it, whoever it says. */
export function stateChange(message: StateMessage, personId: string): RoomState {
  const sent = message as Record<string, unknown>
  const change: RoomState = {}
  for (const [key, fallback] of Object.entries(DEFAULTS)) change[key] = sent[key] ?? fallback
  if (change.user_id !== null) change.user_id = personId
  if (message.current_frame !== undefined) change.current_frame = message.current_frame
  if (typeof message.speed === 'number') change.speed = message.speed
  const comparing = z.object(scalars(COMPARING)).safeParse(message.comparing)
  if (comparing.success) change.comparing = { ...COMPARING, ...comparing.data }
  return change
}

/** The state of a new room. */
export const firstState = (change: RoomState): RoomState => ({ ...KEPT, ...change })
