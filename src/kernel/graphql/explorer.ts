import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'

/** Our part of the page. */
const PAGE_FOLDER = fileURLToPath(new URL('../../../assets/graphiql/', import.meta.url))

const require = createRequire(import.meta.url)
const inPackage = (name: string, file: string): string => join(dirname(require.resolve(`${name}/package.json`)), file)

/** Scripts and styles from npm: nothing is fetched from elsewhere. */
const PACKAGE_FILES: Record<string, string> = {
  'react.js': inPackage('react', 'umd/react.production.min.js'),
  'react-dom.js': inPackage('react-dom', 'umd/react-dom.production.min.js'),
  'graphiql.js': inPackage('graphiql', 'graphiql.min.js'),
  'graphiql.css': inPackage('graphiql', 'graphiql.min.css'),
}

/** The WebSocket client: modules that import each other by names that its build made up. */
const CLIENT_FOLDER = dirname(require.resolve('graphql-ws'))

/** No script in the page itself and nothing from other hosts; the editor sets styles and brings its fonts along. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** An example query of the explorer. */
export interface Example {
  /** From the first line of its file, a comment. */
  title: string
  query: string
}

/** The example queries, in the order of their file names. */
export function readExamples(): Example[] {
  const folder = join(PAGE_FOLDER, 'examples')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const query = readFileSync(join(folder, name), 'utf8')
      return { title: /^#\s*(.+)/.exec(query)?.[1] ?? name, query }
    })
}

/** Mounts GraphiQL for browsers at `/graphql`; programs that ask for JSON there are passed on. */
export function mountExplorer(app: Express, named: RequestHandler): void {
  const page = readFileSync(join(PAGE_FOLDER, 'index.html'), 'utf8')
  const small = compression()
  let examples: string | undefined
  app.get('/graphql', named, (request, response, next) => {
    response.setHeader('Vary', 'Accept')
    if (request.accepts(['json', 'html']) !== 'html') return next()
    // The addresses in the page count from the folder above.
    if (request.path.endsWith('/')) return response.redirect(302, '../graphql')
    response.setHeader('Content-Security-Policy', POLICY)
    response.type('html').send(page)
  })
  app.get('/graphql/assets/examples.json', named, small, (_request, response) => {
    examples ??= JSON.stringify(readExamples())
    response.type('json').send(examples)
  })
  for (const [name, file] of Object.entries(PACKAGE_FILES)) {
    app.get(`/graphql/assets/${name}`, named, small, (_request, response) => response.sendFile(file, { maxAge: '1h' }))
  }
  const modules = express.static(CLIENT_FOLDER, { index: false, redirect: false, maxAge: '1h' })
  app.use('/graphql/assets/graphql-ws', named, small, modules)
  app.use('/graphql/assets', named, small, express.static(PAGE_FOLDER, { index: false, redirect: false }))
}
