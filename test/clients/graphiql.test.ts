import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startStudio, type Studio } from '../graphql/studio.js'
import { PASSWORD } from '../support/factories.js'

/** The Chromium of this machine, or of the variable CHROMIUM; on Linux the one from npm, which needs nothing installed. */
async function findBrowser(): Promise<string> {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const installed = [process.env.CHROMIUM, ...places].find((file) => file && isExecutable(file))
  if (installed) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('This test needs Chromium: install it, or name one in the variable CHROMIUM.')
  }
  // Makes the package unpack the libraries that the browser needs beside it.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

let studio: Studio
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  studio = await startStudio()
  // The environment is read after the browser was found: it names the libraries that were unpacked.
  const executablePath = await findBrowser()
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], env: process.env })
}, 60_000)

/** A page that remembers nothing of those before it: the explorer keeps its queries in the browser. */
async function openPage(path: string): Promise<void> {
  complaints.length = 0
  page = await browser.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== studio.url)
      complaints.push(`foreign: ${request.url()}`)
  })
  await page.goto(studio.url + path)
  await page.locator('.graphiql-execute-button').waitFor()
}

afterAll(async () => {
  await browser?.close()
  await studio?.close()
})

const answer = async (): Promise<string> => (await page.locator('.result-window').textContent()) ?? ''

async function runQuery(expected: string): Promise<void> {
  await page.click('.graphiql-execute-button')
  await page.locator('.result-window', { hasText: expected }).waitFor()
}

/** Begins the subscription of the page, and changes a task until it shows. */
async function followTasks(): Promise<void> {
  const { rows } = await studio.database.pool.query<{ id: string }>('select id from task limit 1')
  await page.click('.graphiql-execute-button')
  const shown = page.locator('.result-window', { hasText: '"taskChanged"' })
  for (let priority = 0; (await shown.count()) === 0; priority = (priority + 1) % 3) {
    await studio.rest('PUT', `/data/tasks/${rows[0]!.id}`, { json: { priority } })
    await page.waitForTimeout(200)
  }
  await page.click('.graphiql-execute-button')
}

describe.each(['/graphql', '/api/graphql'])('GraphiQL at %s', (path) => {
  beforeAll(() => openPage(path))
  afterAll(() => page?.close())

  it('asks to sign in, and says so when that fails', async () => {
    await runQuery('UNAUTHENTICATED')
    complaints.length = 0
    await page.fill('#email', studio.admin.email)
    await page.fill('#password', 'wrong')
    await page.click('#sign-in button')
    await page.locator('#message', { hasText: 'Not signed in' }).waitFor()
    complaints.length = 0
  })

  it('shows a whole production once signed in', async () => {
    await page.fill('#email', studio.admin.email)
    await page.fill('#password', PASSWORD)
    await page.click('#sign-in button')
    await page.locator('#signed-in', { hasText: studio.admin.email }).waitFor()
    await runQuery('Bench show')
    expect(await answer()).not.toContain('"errors"')
    expect(complaints).toEqual([])
  })

  it('has example queries, which all run', async () => {
    const titles = await page.locator('#examples option').allTextContents()
    expect(titles.length).toBeGreaterThan(6)
    for (const title of titles.slice(1)) {
      await page.selectOption('#examples', title)
      await page.locator('.graphiql-query-editor', { hasText: title.slice(0, 20) }).waitFor()
      if (title.includes('live')) await followTasks()
      else await runQuery('"data"')
      expect(await answer()).not.toContain('"errors"')
    }
  }, 60_000)

  it('documents the schema', async () => {
    await page.click('button[aria-label="Show Documentation Explorer"]')
    await page.locator('.graphiql-doc-explorer', { hasText: 'Root Types' }).waitFor()
    await page.click('.graphiql-doc-explorer a:text-is("Query")')
    await page.locator('.graphiql-doc-explorer', { hasText: 'All tasks that you may see' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('forgets who it was after signing out', async () => {
    await page.click('#sign-out')
    await page.locator('#sign-in').waitFor({ state: 'visible' })
    expect(await page.evaluate('sessionStorage.length')).toBe(0)
  })
})

it('programs that ask /graphql for JSON get no page', async () => {
  const answered = await fetch(`${studio.url}/graphql`, { headers: { accept: 'application/json' } })
  expect(answered.status).toBe(400)
  expect(answered.headers.get('content-type')).toContain('json')
})
