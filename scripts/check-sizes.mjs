// Checks the length of the source files that eslint does not read, and that no big file slips into the repository.
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** Lines. */
const LIMIT = 400
/** Bytes. */
const BIG = 1_000_000

const isCode = /\.(mjs|cjs|js|ts)$/
const exempt = /^(src\/generated|test\/support\/generated|src\/documented-operations\.ts|schema\.graphql|openapi\.json)/

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
const faults = []
for (const file of files) {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) continue
  if (size > BIG && !exempt.test(file)) faults.push(`${file} has ${size} bytes; ${BIG} are the limit`)
  if (!isCode.test(file) || exempt.test(file)) continue
  const lines = readFileSync(file, 'utf8').split('\n').length - 1
  const limit = file.startsWith('test/') ? 2 * LIMIT : LIMIT
  if (lines > limit) faults.push(`${file} has ${lines} lines; past ${limit} a file is asked to split`)
}
for (const fault of faults) console.error(fault)
if (faults.length) process.exit(1)
console.log(`${files.length} files within their limits.`)
