/** Reads the recorded exchanges and what belongs to them from the files beside this one. */
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { fileURLToPath } from 'node:url'

const HERE = path.dirname(fileURLToPath(import.meta.url))

/** The files of steps whose recorded answer is not what a right server gives: the corpus's own list, and ours. */
export const KNOWN_HOLES = ['known-holes.tsv', 'our-differences.tsv'].map((name) => path.join(HERE, name))

const readPacked = (file) => {
  const content = fs.readFileSync(file)
  return (file.endsWith('.gz') ? zlib.gunzipSync(content) : content).toString('utf8')
}

const remember = (read) => {
  const known = new Map()
  return (name) => {
    if (!known.has(name)) known.set(name, read(name))
    return known.get(name)
  }
}

/** The rows of a data set which many cases start from. */
const baseRows = remember((name) => JSON.parse(readPacked(path.join(HERE, 'bases', `${name}.json.gz`))))

/** The bytes of a picture, movie or binary that a case uploads. */
export const readMedia = remember((name) => fs.readFileSync(path.join(HERE, 'media', name)))

/** Columns and primary key of every table of the corpus, by table name. */
export function loadTables() {
  return JSON.parse(fs.readFileSync(path.join(HERE, 'schema.json'), 'utf8')).tables
}

function caseFiles(places, areas) {
  const roots = places?.length ? places : [path.join(HERE, 'cases')]
  return roots.flatMap((place) => {
    if (!fs.statSync(place).isDirectory()) return [place]
    return fs
      .readdirSync(place)
      .sort()
      .filter((name) => /\.jsonl(\.gz)?$/.test(name))
      .filter((name) => !areas || areas.has(name.replace(/\.jsonl(\.gz)?$/, '')))
      .map((name) => path.join(place, name))
  })
}

/**
 * The recorded cases, in the order of their files.
 *
 * @param {{cases?: string[], area?: string[], id?: string[], route?: string[], limit?: number}} selection an empty or
 *   missing list selects everything; an id may be given by its area alone or with its eight digits
 */
export function loadCases({ cases: places, area = [], id = [], route = [], limit } = {}) {
  // Ids begin with their area: whole files need not be read.
  const areas = area.length ? new Set(area) : id.length ? new Set(id.map((one) => one.split('/')[0])) : undefined
  const kept = []
  for (const file of caseFiles(places, areas)) {
    for (const line of readPacked(file).split('\n')) {
      if (!line) continue
      const recorded = JSON.parse(line)
      if (area.length && !area.includes(recorded.area)) continue
      if (id.length && !id.includes(recorded.id)) continue
      if (route.length && !route.some((one) => recorded.routes.includes(one))) continue
      kept.push(recorded)
    }
  }
  const chosen = limit ? kept.slice(0, limit) : kept
  for (const one of chosen) one.rows ??= baseRows(one.base)
  return chosen
}

/**
 * The steps whose recorded answer is wrong, keyed `case step`, with the statuses of a right one (the numbers that the
 * column `right` begins with).
 *
 * @throws when a line has not the form of a known hole
 */
export function loadKnownHoles(files = KNOWN_HOLES) {
  const holes = new Map()
  for (const file of files) {
    const lines = fs.readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean)
    const [names, ...rows] = lines.map((line) => line.split('\t'))
    for (const row of rows) {
      const cell = (name) => row[names.indexOf(name)] ?? ''
      const statuses = cell('right').match(/^\d{3}(\/\d{3})*\b/)
      if (!cell('case') || !cell('step') || !statuses) throw new Error(`${file}: not a known hole: ${row.join(' ')}`)
      holes.set(`${cell('case')} ${cell('step')}`, statuses[0].split('/').map(Number))
    }
  }
  return holes
}
