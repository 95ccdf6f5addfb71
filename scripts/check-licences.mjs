// Lists the licences of all installed packages and fails on one that does not go with Apache-2.0.
import { init } from 'license-checker-rseidelsohn'
import { fileURLToPath } from 'node:url'

/** May be used, changed and passed on with our own licence. */
const COMPATIBLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
])

/** Packages under another licence that we may still use as we do, with the reason. */
const EXCEPTIONS = {
  '@img/sharp-libvips': 'LGPL-3.0: libvips, the shared library behind sharp; loaded as it is, not changed',
  '@img/sharp-': 'Apache-2.0 and LGPL-3.0: sharp with the same library linked in on some platforms; not changed',
  elkjs:
    'EPL-2.0: part of Prisma Studio, installed with the prisma command and neither run, changed nor passed on by us',
}

/** Whether an expression like `(MIT OR Apache-2.0)` or `MIT AND ISC` is compatible. */
function isCompatible(expression) {
  const text = String(expression).replace(/[()*]/g, '').trim()
  if (text.includes(' AND ')) return text.split(' AND ').every(isCompatible)
  return text.split(' OR ').some((name) => COMPATIBLE.has(name.trim()))
}

const start = fileURLToPath(new URL('..', import.meta.url))
const packages = await new Promise((resolve, reject) =>
  init({ start, excludePrivatePackages: true }, (error, found) => (error ? reject(error) : resolve(found))),
)

const counts = new Map()
const faults = []
const excepted = []
for (const [name, { licenses }] of Object.entries(packages)) {
  const licence = [licenses].flat().join(' AND ')
  counts.set(licence, (counts.get(licence) ?? 0) + 1)
  if (isCompatible(licence)) continue
  const reason = Object.entries(EXCEPTIONS).find(([prefix]) => name.startsWith(prefix))?.[1]
  if (reason) excepted.push(`${name}: ${reason}`)
  else faults.push(`${name}: ${licence}`)
}
for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)}  ${licence}`)
for (const line of excepted) console.log(`excepted  ${line}`)
for (const line of faults) console.error(`not compatible with Apache-2.0: ${line}`)
if (faults.length) process.exit(1)
