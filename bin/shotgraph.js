#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/main.js', import.meta.url)
if (!existsSync(main)) {
  console.error('Shotgraph is not built yet. Run "npm start" (or "npm run build") in its folder first.')
  process.exit(1)
}
// Libraries leave out checks for developers, which cost a tenth of a big GraphQL answer.
process.env.NODE_ENV ??= 'production'
await import(main.href)
