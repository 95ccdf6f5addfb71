/** Module hooks of `typescript.mjs`; compiled files are kept in `node_modules/.cache`. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const CACHE = path.join(ROOT, 'node_modules/.cache/shotgraph-typescript')
const SETTINGS = await readFile(path.join(ROOT, '.swcrc'), 'utf8')

/** Finds the `.ts` file behind an import that ends in `.js`. */
export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.startsWith('file:')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
    if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true }
  }
  return next(specifier, context)
}

/** Compiles a `.ts` file. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  return { format: 'module', source: await compile(fileURLToPath(url)), shortCircuit: true }
}

async function compile(filename) {
  const source = await readFile(filename, 'utf8')
  const key = createHash('sha1').update(SETTINGS).update(filename).update(source).digest('hex')
  const cached = path.join(CACHE, `${key}.js`)
  if (existsSync(cached)) return readFile(cached, 'utf8')
  const { transform } = await import('@swc/core')
  const { code } = await transform(source, { ...JSON.parse(SETTINGS), swcrc: false, filename, sourceMaps: 'inline' })
  await mkdir(CACHE, { recursive: true })
  // Written aside: another process may be reading.
  const draft = `${cached}.${process.pid}`
  await writeFile(draft, code)
  await rename(draft, cached)
  return code
}
