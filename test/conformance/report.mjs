/** What a replay prints. */
import { excerpt } from './patterns.mjs'

/** One line with the first difference of a case. */
export function failureLine({ id, failure, excused }) {
  const sample = failure.body ? ` (${failure.body})` : ''
  const { step, method, path, where, expected, actual } = failure
  return (
    `${excused ? 'EXCUSED' : 'FAIL'} ${id} step ${step} ${method} ${path}: ${where}: ` +
    `expected ${excerpt(expected)}, got ${excerpt(actual)}${sample}`
  )
}

/** The table of areas, as text. */
export function areaTable({ areas }) {
  const line = (first, ...cells) => first.padEnd(24) + cells.map((cell) => String(cell).padStart(14)).join('')
  const rows = Object.entries(areas).sort(([a], [b]) => a.localeCompare(b))
  return [
    line('area', 'cases', 'exchanges', 'reordered', 'unplayable', 'excused'),
    ...rows.map(([name, area]) =>
      line(
        name,
        `${area.passed}/${area.total}`,
        `${area.exchangesPassed}/${area.exchanges}`,
        area.reordered,
        area.unplayable,
        area.excused,
      ),
    ),
  ].join('\n')
}

/** The last lines: how many passed, failed, were excused. `failed` counts what is neither passed nor excused. */
export function totals(results) {
  const unplayable = results.filter((result) => result.unplayable).length
  const excused = results.filter((result) => result.excused).length
  const passed = results.filter((result) => !result.failure && !result.unplayable).length
  return { passed, failed: results.length - passed - unplayable - excused, excused, unplayable }
}
