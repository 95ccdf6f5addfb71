/** The score of each area, kept in `scores.json`: it may only rise. */
import fs from 'node:fs'

const FILE = new URL('scores.json', import.meta.url)

/**
 * @typedef {object} Score of one area
 * @property {number} passed
 * @property {number} excused cases that differ from a wrong recording in the right way; they count as passed
 * @property {number} total
 */

const points = ({ passed, excused }) => passed + excused

/** The kept scores, by area; an area without one has none passed yet. */
export function readScores() {
  return fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, 'utf8')) : {}
}

/** One score per area of a summary. */
export function scoresOf({ areas }) {
  return Object.fromEntries(
    Object.entries(areas).map(([name, { passed, excused, total }]) => [name, { passed, excused, total }]),
  )
}

/** The areas whose score is lower than the kept one, with both. */
export function falls(kept, scores) {
  return Object.entries(scores)
    .filter(([name, score]) => kept[name] && points(score) < points(kept[name]))
    .map(([name, score]) => ({ name, was: points(kept[name]), is: points(score), total: score.total }))
}

/** The areas whose score is higher than the kept one, or is kept nowhere yet. */
export function rises(kept, scores) {
  return Object.entries(scores)
    .filter(([name, score]) => !kept[name] || points(score) > points(kept[name]))
    .map(([name, score]) => ({ name, was: points(kept[name] ?? { passed: 0, excused: 0 }), is: points(score) }))
}

/** Writes the scores that rose; the others stay. */
export function writeRises(kept, scores) {
  const merged = { ...kept }
  for (const { name } of rises(kept, scores)) merged[name] = scores[name]
  const sorted = Object.keys(merged).sort()
  const lines = sorted.map((name) => {
    const { passed, excused, total } = merged[name]
    return `  ${JSON.stringify(name)}: { "passed": ${passed}, "excused": ${excused}, "total": ${total} }`
  })
  fs.writeFileSync(FILE, `{\n${lines.join(',\n')}\n}\n`)
}
