// Runs a task of package.json on a clone as it is: installs the dependencies, generates and builds first when that was
// not done, or not since something changed. Needs nothing but Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** What was done, by content: one file per step. Removed, everything is done again. */
const STAMPS = join(ROOT, '.run')
const MODULES = join(ROOT, 'node_modules')

/** Generators of Prisma are started by name. */
const PATH = `${join(MODULES, '.bin')}${delimiter}${process.env.PATH ?? ''}`

const say = (text) => console.error(`[shotgraph] ${text}`)

function fail(text) {
  say(text)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Shotgraph needs Node 20.19 or newer; this is ${process.versions.node} (${process.execPath}). See https://nodejs.org.`,
    )
  }
}

/** SHA-256 over the names and contents of files; folders stand for all files in them. */
function digest(paths, skip = () => false) {
  const hash = createHash('sha256').update(process.version)
  const add = (path) => {
    if (skip(path)) return
    const full = join(ROOT, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
    else hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
  }
  paths.forEach(add)
  return hash.digest('hex')
}

const stampOf = (step) => join(STAMPS, step)
const isDone = (step, key) => existsSync(stampOf(step)) && readFileSync(stampOf(step), 'utf8') === key
const markDone = (step, key) => writeFileSync(stampOf(step), key)

/** One at a time: two tasks started together on a fresh clone must not install into each other. */
function lock() {
  mkdirSync(STAMPS, { recursive: true })
  const file = join(STAMPS, 'lock')
  for (let told = false; ;) {
    try {
      const descriptor = openSync(file, 'wx')
      writeSync(descriptor, String(process.pid))
      closeSync(descriptor)
      process.once('exit', () => rmSync(file, { force: true }))
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true })
    else if (!told) {
      say(`Waiting for another task (process ${owner}) to prepare`)
      told = true
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Runs a command to its end with our terminal; `output` "quiet" shows it only when it fails. */
function run(command, args, { env = {}, output = 'inherit' } = {}) {
  const stdio = output === 'quiet' ? ['ignore', 'pipe', 'pipe'] : 'inherit'
  const result = spawnSync(command, args, { cwd: ROOT, stdio, env: { ...process.env, PATH, ...env } })
  if (result.error) throw result.error
  if (result.status !== 0 && output === 'quiet') process.stderr.write(Buffer.concat([result.stdout, result.stderr]))
  return result.signal ? 130 : result.status
}

const node = (args, options) => run(process.execPath, args, options)

/** The program of an installed package, run by this Node. */
const program = (name, ...rest) => [join(MODULES, name, ...rest)]

/** Whether npm's own record of what it installed, written last, has all that the lockfile asks for. */
function isInstalled() {
  const record = join(MODULES, '.package-lock.json')
  if (!existsSync(record)) return false
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  const installed = packagesOf(record)
  return Object.entries(packagesOf(join(ROOT, 'package-lock.json'))).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional || devOptional || peer),
  )
}

function install() {
  const key = digest(['package.json', 'package-lock.json'])
  if (isDone('install', key) && existsSync(MODULES)) return
  if (isInstalled()) return markDone('install', key)
  say('Installing dependencies (first start, or they changed); this takes a minute or two')
  // No dependency needs its install script: they download, report, or do what the server does by itself.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const status = npm ? node([npm, ...args]) : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
  if (status !== 0) fail('The dependencies could not be installed; see above. Is the network there?')
  markDone('install', key)
}

/** What the Prisma client, the table types, the GraphQL classes and the model metadata are made from. */
function generate() {
  const key = digest(['prisma/schema.prisma', 'scripts/generate-models.mjs', 'package-lock.json'])
  const made = [
    'src/generated/prisma/client.ts',
    'src/generated/kysely.ts',
    'src/generated/models.ts',
    'src/generated/metadata.ts',
  ]
  if (isDone('generate', key) && made.every((file) => existsSync(join(ROOT, file)))) return
  say('Generating from prisma/schema.prisma')
  // "generate" never calls this engine; naming any program keeps Prisma from downloading it.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  if (node([...program('prisma', 'build', 'index.js'), 'generate'], { env, output: 'quiet' }) !== 0)
    fail('prisma generate failed; see above.')
  if (node(['scripts/generate-models.mjs'], { output: 'quiet' }) !== 0)
    fail('scripts/generate-models.mjs failed; see above.')
  markDone('generate', key)
}

/** Builds aside and swaps, so that a build that was stopped leaves the last one whole. */
function build() {
  const key = digest(['src', '.swcrc', 'package-lock.json'])
  if (isDone('build', key) && existsSync(join(ROOT, 'dist', 'main.js'))) return
  say('Building')
  const draft = join(STAMPS, 'dist')
  rmSync(draft, { recursive: true, force: true })
  const args = ['src', '-d', draft, '--strip-leading-paths', '--copy-files', '--config-file', '.swcrc']
  if (node([...program('@swc/cli', 'bin', 'swc.js'), ...args], { output: 'quiet' }) !== 0)
    fail('The build failed; see above.')
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  renameSync(draft, join(ROOT, 'dist'))
  markDone('build', key)
}

function prepare(...steps) {
  const unlock = lock()
  install()
  for (const step of steps) step()
  unlock()
}

/** Runs the command line in this process, so that signals and kills reach the server itself. */
async function shotgraph(args) {
  process.argv = [process.argv[0], join(ROOT, 'bin', 'shotgraph.js'), ...args]
  process.env.NODE_ENV ??= 'production'
  await import(pathToFileURL(join(ROOT, 'dist', 'main.js')).href)
}

/** A signal to npm ends npm and its shell, but does not reach us: when they are gone, we stop as if we had got it. */
function stopWithNpm() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

function jest(args, env = {}) {
  const flags =
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim()
  process.exit(node([...program('jest', 'bin', 'jest.js'), ...args], { env: { ...env, NODE_OPTIONS: flags } }))
}

const TASKS = {
  start: async (args) => {
    if (process.env.npm_lifecycle_event) stopWithNpm()
    prepare(generate, build)
    await shotgraph(['start', ...args])
  },
  shotgraph: async (args) => {
    prepare(generate, build)
    await shotgraph(args)
  },
  test: (args) => {
    prepare(generate, build)
    jest(args)
  },
  build: () => prepare(generate, build),
  generate: () => {
    rmSync(stampOf('generate'), { force: true })
    prepare(generate)
  },
  dev: async (args) => {
    prepare(generate, build)
    // Node restarts us when a source changes; each start builds what changed.
    const watched = ['src', 'prisma/schema.prisma'].map((path) => `--watch-path=${join(ROOT, path)}`)
    process.exit(node([...watched, fileURLToPath(import.meta.url), 'start', ...args]))
  },
}

checkNode()
const [task, ...args] = process.argv.slice(2)
const work = TASKS[task ?? '']
if (!work) fail(`There is no task "${task ?? ''}". Tasks: ${Object.keys(TASKS).join(', ')}.`)
process.chdir(ROOT)
await work(args)
