import { sql, type RawBuilder } from 'kysely'
import { KINDS } from '../kinds/service.js'
import { escaped, INDEXED_LETTERS, isFuzzy, type Words } from './words.js'

type Sql = RawBuilder<unknown>

/** How good a find is, from the name itself down to what only looks like it. */
export const SCORE = { same: 1, start: 0.9, words: 0.8, inside: 0.7, place: 0.6, task: 0.55, alike: 0.5 } as const

/** A name as it is compared; the indexes hold this very expression. */
export const plainText = (name: Sql): Sql => sql`public.sg_search_text(${name})`

/** The order of the alphabet, the same on every server. */
const byText = (text: Sql): Sql => sql`${text} collate "C"`

const holds = (text: Sql, word: string): Sql => sql`${text} like ${`%${escaped(word)}%`}`
const beginsWord = (text: Sql, word: string): Sql => sql`' ' || ${text} like ${`% ${escaped(word)}%`}`
const starts = (text: Sql, phrase: string): Sql => sql`${byText(text)} like ${`${escaped(phrase)}%`}`
const isSame = (text: Sql, phrase: string): Sql => sql`${byText(text)} = ${phrase}`

const every = (rules: readonly Sql[]): Sql => sql`(${sql.join(rules, sql` and `)})`
const holdsAll = (text: Sql, { words }: Words): Sql => every(words.map((word) => holds(text, word)))

/** How well a short list's name fits, null when it does not: for what is few enough to be looked at one by one. */
export const scoreOf = (text: Sql, asked: Words): Sql => sql`case
  when ${isSame(text, asked.phrase)} then ${sql.lit(SCORE.same)}
  when ${starts(text, asked.phrase)} then ${sql.lit(SCORE.start)}
  when ${every(asked.words.map((word) => beginsWord(text, word)))} then ${sql.lit(SCORE.words)}
  when ${holdsAll(text, asked)} then ${sql.lit(SCORE.inside)} end`

/** How much the words of a text look like those that are asked for; null when one of them is not there at all. */
export const likenessOf = (text: Sql, { words }: Words): Sql => {
  const fuzzy = words.filter(isFuzzy)
  const sure = words.filter((word) => !isFuzzy(word)).map((word) => holds(text, word))
  const alike = fuzzy.map((word) => sql`word_similarity(${word}, ${text})`)
  const near = alike.map((value) => sql`${value} >= ${sql.lit(LEAST_LIKENESS)}`)
  return sql`case when ${every([...sure, ...near])}
    then ${sql.lit(SCORE.alike)} * (${sql.join(alike, sql` + `)})::float8 / ${sql.lit(fuzzy.length)} end`
}

/** Words that share fewer of their trigrams are different words. */
const LEAST_LIKENESS = 0.4

const NAME = plainText(sql`e.name::text`)

/** What an entity is called in full: `E01 / SQ02 / SH0030`, `Character / Dragon`. */
const LABEL = sql`case kind.name
  when 'Shot' then concat_ws(' / ', above.name, parent.name, e.name)
  when 'Scene' then concat_ws(' / ', above.name, parent.name, e.name)
  when 'Sequence' then concat_ws(' / ', parent.name, e.name) when 'Edit' then concat_ws(' / ', parent.name, e.name)
  when 'Episode' then e.name when 'Concept' then e.name
  else concat_ws(' / ', kind.name, e.name) end`

/** Everything around an entity by which it may be found: where it is, its type, its production. */
const PLACE = plainText(sql`concat_ws(' ', project.name, source.name, above.name, parent.name, kind.name, e.name)`)

/** The names on the way to an entity, as they are written. */
const PATH = sql`concat_ws(' ', project.name, above.name, parent.name, kind.name, e.name)`

/** What {@link LABEL} and {@link PLACE} are made of. */
const AROUND = sql`
  join entity_type kind on kind.id = e.entity_type_id join project on project.id = e.project_id
  left join entity parent on parent.id = e.parent_id left join entity above on above.id = parent.parent_id
  left join entity source on source.id = e.source_id`

/** Kind of the entity `e`, as it is asked for. */
const KIND_NAME = sql`case when kind.name = any(${[...KINDS]}::text[]) then kind.name else 'Asset' end`

/** Entities `e` of some kinds, `Shot` or `Asset`. */
export const isOfKinds = (kinds: readonly string[]): Sql => sql`e.entity_type_id = any(array(
  select kind.id from entity_type kind where ${KIND_NAME} = any(${[...kinds]}::text[])))`

/** Names that one word may stand for: of a word in more names than these, the first ones count. */
const NAMES_OF_WORD = 300
/** Entities that are looked at by what is around them. */
const NEIGHBOURS = 2000

/** Ids of the entities with a word in their own name, those that begin with it first. */
function namedBy(word: string): Sql {
  const first = sql`(select e.id, e.entity_type_id from entity e where ${starts(NAME, word)}
    order by ${byText(NAME)}, e.id limit ${sql.lit(NAMES_OF_WORD)})`
  if (word.length < INDEXED_LETTERS) return first
  return sql`select * from (${first} union all (
    select e.id, e.entity_type_id from entity e where ${holds(NAME, word)} and not ${starts(NAME, word)}
    limit ${sql.lit(NAMES_OF_WORD)})) n limit ${sql.lit(NAMES_OF_WORD)}`
}

/** What one entity with a word in its name stands for: an episode has hundreds of shots. */
const REACH = sql`sum(case kind.name when 'Episode' then 200 when 'Sequence' then 20 else 1 end)`

/**
 * Common tables that end in `around`: ids of the entities that have the rarest of the words in their own name, or in
 * the name of what they are part of. Whatever holds all words is among them.
 */
function aroundWords({ words }: Words): Sql {
  const long = words.filter((word) => word.length >= INDEXED_LETTERS)
  const sets = (long.length ? long : words).map((word, i) => ({ name: sql.ref(`named_${i}`), place: sql.lit(i), word }))
  const reaches = sets.map(
    ({ name, place }) => sql`select ${place} as word, ${REACH} as reach from ${name} n
      join entity_type kind on kind.id = n.entity_type_id`,
  )
  const ids = sets.map(({ name, place }) => sql`select n.id from ${name} n join rarest r on r.word = ${place}`)
  return sql`
    ${sql.join(sets.map(({ name, word }) => sql`${name} as materialized (${namedBy(word)})`))},
    rarest as materialized (
      select r.word from (${sql.join(reaches, sql` union all `)}) r where r.reach is not null order by r.reach, r.word limit 1),
    named as materialized (${sql.join(ids, sql` union all `)}),
    parts as materialized (
      select e.id from entity e where e.parent_id = any(array(select id from named)) limit ${sql.lit(NEIGHBOURS)}),
    around as materialized (
      select r.id, bool_or(r.is_named) as is_named from (
        select id, true as is_named from named union all select id, false from parts
        union all (select e.id, false from entity e where e.parent_id = any(array(select id from parts)) limit ${sql.lit(NEIGHBOURS)})
        union all (select e.id, false from entity e where e.source_id = any(array(select id from named)) limit ${sql.lit(NEIGHBOURS)})) r
      group by r.id)`
}

export interface EntitySearch {
  asked: Words
  /** The condition on `e`, or on a task `k`, that it may be found: kind, production, and that the caller sees it. */
  where: Sql
  /** Finds at most. */
  limit: number
}

/** The columns of a find; `text` is what finds that are equally good are sorted by. */
const finds = (hits: Sql): Sql => sql`
  select ${KIND_NAME} as kind, h.id, h.score, h.text
  from ${hits} h join entity e on e.id = h.id join entity_type kind on kind.id = e.entity_type_id
  order by h.score desc, ${byText(sql`h.text`)}, h.id`

/**
 * Entities by their own name, the best first. Each stage runs only when those before it found less than is asked for: a
 * name of which there are thousands is read in the order of an index.
 */
export function entitiesByName({ asked, where, limit: size }: EntitySearch): Sql {
  const limit = sql.lit(size)
  const { phrase, words } = asked
  const stage = (score: Sql, rule: Sql, order: Sql): Sql => sql`
    (select e.id, (${score})::float8 as score, ${NAME} as text from entity e where ${rule} and ${where}
      order by ${order} limit ${limit})`
  const inOrder = sql`${byText(NAME)}, e.id`
  const begins = starts(NAME, phrase)
  const asWords = every(words.map((word) => beginsWord(NAME, word)))
  const stages = [
    stage(sql.lit(SCORE.same), isSame(NAME, phrase), sql`e.id`),
    stage(sql.lit(SCORE.start), sql`${begins} and not ${isSame(NAME, phrase)}`, inOrder),
  ]
  // Fewer letters have no trigram: such a name is found by how it begins, or by what is around it.
  if (words.some((word) => word.length >= INDEXED_LETTERS)) {
    const score = sql`case when ${asWords} then ${sql.lit(SCORE.words)} else ${sql.lit(SCORE.inside)} end`
    stages.push(stage(score, sql`${holdsAll(NAME, asked)} and not ${begins}`, sql`2 desc, ${inOrder}`))
  }
  return finds(sql`(select * from (${sql.join(stages, sql` union all `)}) s limit ${limit})`)
}

/** Entities that hold some words in their own name and the others in the names around them, or all of them there. */
export function entitiesByPlace({ asked, where, limit }: EntitySearch): Sql {
  const { words } = asked
  // What is around a single word holds it: there is nothing to be compared but names.
  const isOne = words.length === 1
  const inName = words.map((word) => sql`(${holds(sql`p.own`, word)})::int`)
  const score = isOne ? sql`0` : sql`0.01 * (${sql.join(inName, sql` + `)})`
  const candidates = isOne
    ? sql`select e.id, ${PATH} as path from ${some(sql`select id from around where not is_named`)} ${AROUND} where ${where}`
    : sql`select p.* from (
          select p.*, ${plainText(sql`p.name::text`)} as own from (${placed(sql`select id from around`, where)} offset 0) p
          where ${holdsAll(sql`p.text`, asked)} offset 0) p
        where not ${holdsAll(sql`p.own`, asked)}`
  return sql`with ${aroundWords(asked)}
    ${finds(sql`(
      select p.id, ${sql.lit(SCORE.place)} + ${score} as score, p.path as text from (${candidates}) p
      order by 2 desc, ${byText(sql`p.path`)}, p.id limit ${sql.lit(limit)})`)}`
}

/**
 * The entities `e` of some ids, read by these: the database thinks so little of what several conditions on a production
 * leave that it would read that production whole.
 */
const some = (ids: Sql): Sql => sql`(select * from entity where id = any(array(${ids})) offset 0) e`

/** The entities of some ids with their texts, made once each; `path` is what they are sorted by. */
const placed = (ids: Sql, where: Sql): Sql => sql`
  select e.id, e.name, ${PLACE} as text, ${PATH} as path from ${some(ids)} ${AROUND} where ${where}`

/** Names that look like one word of several; of those that look like all of them, there are more. */
const LOOKALIKES = 200

/** Entities whose names look like the words, the most like first. */
export function entitiesAlike({ asked, where, limit }: EntitySearch): Sql {
  const fuzzy = asked.words.filter(isFuzzy)
  const alike = (words: readonly string[], most: number): Sql => sql`
    (select e.id from threshold t join entity e on ${every(words.map((_, i) => sql`${NAME} %> t.words[${sql.lit(i + 1)}]`))}
      where t.words = ${words}::text[] limit ${sql.lit(most)})`
  const sets = [fuzzy, ...(fuzzy.length > 1 ? fuzzy.map((word) => [word]) : [])]
  return sql`
    -- Set before the index is asked: what it is asked for comes from here.
    with threshold as materialized (
      select w.words from (select set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_LIKENESS)}, true)) s,
        (values ${sql.join(sets.map((words) => sql`(${words}::text[])`))}) w(words)),
    around as materialized (${sql.join(
      sets.map((words, i) => alike(words, i ? LOOKALIKES : NAMES_OF_WORD)),
      sql` union `,
    )})
    ${finds(sql`(
      select l.id, l.score, l.text from (
        select p.id, ${likenessOf(sql`p.text`, asked)} as score, p.text
        from (${placed(sql`select id from around`, where)} offset 0) p offset 0) l
      where l.score is not null order by l.score desc, ${byText(sql`l.text`)}, l.id limit ${sql.lit(limit)})`)}`
}

/**
 * Tasks by the names of what they are for, of where that is, and of their type. Texts are made last, for what may be
 * found: a vendor has few tasks among thousands.
 */
export const tasksByPlace = ({ asked, where, limit }: EntitySearch): Sql => sql`
  with ${aroundWords(asked)},
    found as materialized (
      select k.id, k.entity_id, k.task_type_id from task k
      where k.entity_id = any(array(select id from around)) and ${where}),
    placed as materialized (${placed(sql`select entity_id from found`, sql`true`)})
  select 'Task' as kind, w.id, ${sql.lit(SCORE.task)}::float8 as score, w.text from (
    select k.id, p.text || ' ' || ${plainText(sql`y.name::text`)} as text
    from found k join placed p on p.id = k.entity_id join task_type y on y.id = k.task_type_id offset 0) w
  where ${holdsAll(sql`w.text`, asked)} order by ${byText(sql`w.text`)}, w.id limit ${sql.lit(limit)}`

/** What entities are called in full. */
export const entityLabels = (ids: Sql): Sql =>
  sql`select e.id, ${LABEL} as label from entity e ${AROUND} where e.id = any(${ids})`

/** What tasks are called in full: what they are for, and their type. */
export const taskLabels = (ids: Sql): Sql => sql`
  select k.id, concat_ws(' / ', ${LABEL}, y.name) as label
  from task k join task_type y on y.id = k.task_type_id join entity e on e.id = k.entity_id ${AROUND} where k.id = any(${ids})`
