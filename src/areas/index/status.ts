import { setTimeout as pause } from 'node:timers/promises'
import { cpus, freemem, loadavg, totalmem } from 'node:os'

/** What runs, by the names of the REST API. */
export interface Health {
  'database-up': boolean
  'key-value-store-up': boolean
  'event-stream-up': boolean
  'job-queue-up': boolean
  'indexer-up': boolean
}

/** Order of the lines of `/status.txt`. */
const TEXT_ORDER = [
  'database-up',
  'event-stream-up',
  'key-value-store-up',
  'job-queue-up',
  'indexer-up',
] as const satisfies (keyof Health)[]

/** The health as lines of text. */
export function healthText(name: string, version: string, health: Health): string {
  const lines = TEXT_ORDER.map((key) => `${key}: ${health[key] ? 'up' : 'down'}\n`)
  return `name: ${name}\nversion: ${version}\n${lines.join('')}`
}

/** The health as numbers, with the time in seconds since 1970. */
export function healthNumbers(health: Health): Record<string, number> {
  const numbers = Object.entries(health).map(([key, up]) => [key, Number(up)])
  return { ...Object.fromEntries(numbers), time: Date.now() / 1000 }
}

/** Milliseconds over which the load of the processors is measured. */
const SAMPLE_MS = 1000

/** Load and memory of the machine; takes a second. */
export async function machineResources(): Promise<Record<string, unknown>> {
  const before = cpus()
  await pause(SAMPLE_MS)
  const percent = cpus().map((cpu, i) => busyPercent(before[i]?.times, cpu.times))
  const [one, five, fifteen] = loadavg()
  const total = totalmem()
  const available = freemem()
  return {
    date: localIso(new Date()),
    // QUIRK (index, /status/resources): the third figure is that of fifteen minutes.
    cpu: { percent, loadavg: { 'last 1 min': one, 'last 5 min': five, 'last 10 min': fifteen } },
    memory: { total, used: total - available, available, percent: tenths(((total - available) / total) * 100) },
  }
}

type Times = ReturnType<typeof cpus>[number]['times']

function busyPercent(before: Times | undefined, after: Times): number {
  const sum = (times: Times): number => Object.values(times).reduce((a, b) => a + b, 0)
  const all = sum(after) - (before ? sum(before) : 0)
  const idle = after.idle - (before?.idle ?? 0)
  return all > 0 ? tenths(((all - idle) / all) * 100) : 0
}

const tenths = (value: number): number => Math.round(value * 10) / 10

/** Date and time in the zone of the machine, with microseconds. */
function localIso(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return `${local.toISOString().slice(0, -1)}000`
}
