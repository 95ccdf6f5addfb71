// Checks that every committed file that is made from others is what would be made now. The new ones stay in place, to
// be looked at and committed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const GENERATED = [
  'src/generated/models.ts',
  'src/generated/metadata.ts',
  'schema.graphql',
  'openapi.json',
  'test/support/generated/operations.ts',
]

const read = (file) => (existsSync(ROOT + file) ? readFileSync(ROOT + file, 'utf8') : undefined)

function run(...args) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(1)
}

const before = new Map(GENERATED.map((file) => [file, read(file)]))
run('scripts/run.mjs', 'generate')
run('scripts/emit.mjs')
const stale = GENERATED.filter((file) => read(file) !== before.get(file))
for (const file of stale) console.error(`${file} was not up to date: commit the new one`)
const untracked = GENERATED.filter(
  (file) => spawnSync('git', ['ls-files', '--error-unmatch', file], { cwd: ROOT, stdio: 'ignore' }).status !== 0,
)
for (const file of untracked) console.error(`${file} is not committed`)
if (stale.length + untracked.length) process.exit(1)
console.log(`${GENERATED.length} generated files are up to date.`)
