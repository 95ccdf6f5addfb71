import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import type { OpenapiDocument } from './openapi.js'
import { scopeOf } from './scope.js'

/** Folder of the page's scripts and styles, from npm. */
const ASSETS = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** Nothing from elsewhere, no script in the page itself. The page's styles are set by its scripts. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** Addresses are relative, so that the page works behind `/api` and behind any other prefix. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Shotgraph REST API</title>
    <link rel="stylesheet" href="../docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="../docs/favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="../docs/swagger-ui-bundle.js"></script>
    <script src="../docs/start.js"></script>
  </body>
</html>
`

const START = `window.ui = SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  persistAuthorization: true,
  validatorUrl: null,
})
`

/** Mounts `/openapi.json` and the page that shows it, at `/docs/` and, as the reference has it, at `/apidocs/`. */
export function mountDocs(app: Express, build: () => OpenapiDocument): void {
  // Made when first asked for, and kept: the table does not change while the process runs.
  let text: string | undefined
  const document: RequestHandler = (_request, response) => {
    text ??= JSON.stringify(build())
    response.setHeader('Content-Type', 'application/json')
    response.end(text)
  }
  const page: RequestHandler = (request, response) => {
    // The addresses in the page count from a folder.
    if (!request.path.endsWith('/')) return response.redirect(302, `${request.path.slice(1)}/`)
    response.setHeader('Content-Security-Policy', POLICY)
    response.type('html').send(PAGE)
  }
  const named: RequestHandler = (request, _response, next) => {
    scopeOf(request).operation = 'server.docs'
    next()
  }
  const small = compression()
  app.get(['/openapi.json', '/openapi-raw.json'], named, small, document)
  app.get('/apidocs/index.html', named, (_request, response) => response.redirect(302, './'))
  app.get(['/docs', '/apidocs'], named, page)
  app.get('/docs/start.js', named, (_request, response) => void response.type('js').send(START))
  app.use('/docs', named, small, express.static(ASSETS, { index: false, redirect: false, maxAge: '1h' }))
  for (const name of ['oauth2-redirect.html', 'oauth2-redirect.js']) {
    app.get(`/${name}`, named, (_request, response) => response.sendFile(join(ASSETS, name)))
  }
}
