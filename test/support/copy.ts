import { subscriberOf } from './subscriber.js'

/** A change as {@link Copy} asks for it. */
interface Told {
  seq: number
  type: string
  kind: 'NEW' | 'UPDATE' | 'DELETE' | 'HIDDEN'
  recordId: string
  fields: { name: string; after: unknown }[]
}

const CHANGES = `subscription ($after: BigInt!, $where: ChangeFilterInput) {
  changes(after: $after, where: $where) { seq type kind recordId fields { name after } } }`

type Value = Record<string, unknown>

/** What somebody holds of the records of some types, kept from nothing but what the subscription `changes` tells. */
export class Copy {
  /** By id the fields of each record that were told and are set. */
  readonly records = new Map<string, Value>()
  /** Numbers of all changes that arrived, as they came. */
  readonly seqs: number[] = []
  connections = 0

  constructor(
    readonly types: readonly string[],
    public position: number,
  ) {}

  /** Follows the changes from where the copy is; the returned function breaks the connection off without notice. */
  follow(url: string, token: string): () => void {
    this.connections++
    const subscriber = subscriberOf(url, token)
    let isCut = false
    subscriber.subscribe<{ changes: Told }>(
      CHANGES,
      { after: this.position, where: { types: this.types } },
      ({ changes }) => {
        if (!isCut) this.#apply(changes)
      },
    )
    return () => {
      isCut = true
      subscriber.kill()
      void subscriber.close()
    }
  }

  #apply({ seq, kind, recordId, fields }: Told): void {
    this.seqs.push(seq)
    this.position = seq
    if (kind === 'DELETE' || kind === 'HIDDEN') return void this.records.delete(recordId)
    const record = this.records.get(recordId) ?? {}
    this.records.set(recordId, record)
    for (const { name, after } of fields) {
      const [field = '', ...key] = name.split('.')
      if (key.length === 0) set(record, field, after)
      else set((record[field] ??= {}) as Value, key.join('.'), after)
    }
  }
}

function set(target: Value, name: string, value: unknown): void {
  if (value === null) delete target[name]
  else target[name] = value
}
