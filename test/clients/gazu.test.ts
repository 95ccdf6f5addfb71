import { startGazuStudio, type GazuStudio } from '../support/gazu.js'

/** The first run on a machine installs the client. */
const LONG = 240_000

let studio: GazuStudio

beforeAll(async () => {
  studio = await startGazuStudio()
}, LONG)
afterAll(() => studio?.close())

/** The acts build on each other, as a day does. */
test.each([
  ['the administrator founds the studio', 'administrator.py'],
  ['the manager breaks the film down', 'manager.py'],
])(
  '%s',
  async (_, script) => {
    await studio.play(script)
  },
  LONG,
)
