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
  ['the supervisor plans', 'supervisor.py', 'plan'],
  ['the artist works and sends in', 'artist.py', 'work'],
  ['the supervisor reviews', 'supervisor.py', 'review'],
  ['the artist corrects', 'artist.py', 'correct'],
  ['the vendor sees their own work', 'guests.py', 'vendor'],
  ['the client sees what is for clients', 'guests.py', 'client'],
  ['the manager closes the day', 'evening.py'],
])(
  '%s',
  async (_, script, ...args) => {
    await studio.play(script, ...args)
  },
  LONG,
)
