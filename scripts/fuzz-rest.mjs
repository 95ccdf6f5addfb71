// Sends random requests made from openapi.json to a real server by schemathesis: none may be answered with a fault of
// the server. Takes two minutes unless FUZZ_SECONDS says otherwise. Needs Python 3 with venv, and PyPI on the first run.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServers } from '../test/conformance/servers.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const VERSION = '4.32.5'
const VENV = path.join(ROOT, '.run', `schemathesis-${VERSION}`)
const SECONDS = process.env.FUZZ_SECONDS ?? '120'

/** Ends the session that all other requests need. */
const EXCLUDED = ['/auth/logout', '/api/auth/logout']

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' })
  if (error) throw error
  return status
}

function install() {
  const program = path.join(VENV, 'bin', 'schemathesis')
  if (existsSync(program)) return program
  if (run('python3', ['-m', 'venv', VENV]) !== 0) throw new Error('python3 -m venv failed')
  const pip = path.join(VENV, 'bin', 'pip')
  if (run(pip, ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`]) !== 0) {
    throw new Error('schemathesis cannot be installed')
  }
  return program
}

async function signIn(url) {
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.com', password: 'mypassword' }),
  })
  if (!answer.ok) throw new Error(`the administrator cannot sign in: ${answer.status} ${await answer.text()}`)
  return (await answer.json()).access_token
}

const program = install()
const servers = await startServers(1)
try {
  const [{ url }] = servers.targets
  const token = await signIn(url)
  const args = [
    '--config-file',
    'scripts/schemathesis.toml',
    'run',
    'openapi.json',
    '--url',
    url,
    '--header',
    `Authorization: Bearer ${token}`,
  ]
  args.push(
    '--checks',
    'not_a_server_error,status_code_conformance,unsupported_method',
    '--phases',
    'examples,coverage,fuzzing',
    '--max-examples',
    '20',
  )
  args.push(
    '--max-time',
    SECONDS,
    '--suppress-health-check',
    'all',
    '--generation-database',
    'none',
    '--warnings',
    'off',
  )
  // One worker: Python 3.11 cannot parse in two threads at once without failing now and then.
  args.push('--workers', '1', '--request-timeout', '20', '--no-color', '--continue-on-failure')
  // They answer 501, and say so in the description.
  args.push('--exclude-by', '/x-not-built == true')
  for (const one of EXCLUDED) args.push('--exclude-path', one)
  process.exitCode = run(program, args) === 0 ? 0 : 1
} finally {
  await servers.stop()
}
