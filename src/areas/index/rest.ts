import { Reply, type RestRoute } from '../../kernel/rest/route.js'
import { COMPATIBLE, clientConfig, health, runningJobs, stats, testEvent } from './service.js'
import { healthNumbers, healthText, machineResources } from './status.js'

const PUBLIC = { method: 'GET', who: 'public', permission: 'Everybody, without signing in.', reply: 'json' } as const
const field = (service: string): RestRoute['graphql'] => ({
  service: `index.${service}`,
  why: 'About the server, not about productions.',
})

export const routes: RestRoute[] = [
  {
    ...PUBLIC,
    path: '/',
    operation: 'index.getApi',
    graphql: field('COMPATIBLE'),
    summary: 'Name and version of the API.',
    handler: () => Promise.resolve({ api: COMPATIBLE.name, version: COMPATIBLE.version }),
  },
  {
    ...PUBLIC,
    path: '/status',
    operation: 'index.getStatus',
    graphql: field('health'),
    summary: 'What runs. Always 200.',
    handler: async (ctx) => ({ ...COMPATIBLE, ...(await health(ctx)) }),
  },
  {
    ...PUBLIC,
    path: '/status.txt',
    operation: 'index.getStatusText',
    graphql: field('health'),
    summary: 'What runs, as lines of text.',
    reply: 'text',
    handler: async (ctx) =>
      new Reply({ text: { type: 'text', body: healthText(COMPATIBLE.name, COMPATIBLE.version, await health(ctx)) } }),
  },
  {
    ...PUBLIC,
    path: '/status/influx',
    operation: 'index.getStatusNumbers',
    graphql: field('health'),
    summary: 'What runs, as 0 and 1, with the time in seconds since 1970.',
    handler: async (ctx) => healthNumbers(await health(ctx)),
  },
  {
    ...PUBLIC,
    path: '/status/resources',
    operation: 'index.getResources',
    graphql: field('machineResources'),
    summary: 'Load and memory of the machine. Takes a second.',
    handler: async (ctx) => ({ ...(await machineResources()), jobs: { running_jobs: await runningJobs(ctx) } }),
  },
  {
    ...PUBLIC,
    path: '/status/test-event',
    operation: 'index.sendTestEvent',
    graphql: field('testEvent'),
    summary: 'Publish the event `main:test`, which is not stored.',
    handler: async (ctx) => {
      await testEvent(ctx)
      return { success: true }
    },
  },
  {
    ...PUBLIC,
    path: '/stats',
    operation: 'index.getStats',
    graphql: field('stats'),
    who: 'signedIn',
    permission: 'Admins.',
    summary: 'Numbers of previews and comments.',
    handler: (ctx) => stats(ctx),
  },
  {
    ...PUBLIC,
    path: '/config',
    operation: 'index.getConfig',
    graphql: field('clientConfig'),
    summary: 'Settings that the web client needs before anybody signs in.',
    handler: (ctx) => clientConfig(ctx),
  },
]
