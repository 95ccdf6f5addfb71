// Writes what is emitted from the code and committed: schema.graphql, openapi.json, and the typed documents of the
// GraphQL tests made from the former.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MAIN = ['--import', './test/support/typescript.mjs', 'src/main.ts']

function run(args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: ROOT, maxBuffer: 1 << 28 })
  if (error) throw error
  if (status === 0) return stdout
  process.stderr.write(stderr)
  process.stderr.write(stdout)
  process.exit(1)
}

writeFileSync(new URL('../schema.graphql', import.meta.url), run([...MAIN, 'schema']))
writeFileSync(new URL('../openapi.json', import.meta.url), run([...MAIN, 'openapi']))
run(['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.ts'])
