import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The command line in a process of its own, run from the sources or as it was built. */
export class Shotgraph {
  output = ''
  private readonly child: ChildProcess
  /** Exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>

  constructor(args: readonly string[], env: Record<string, string> = {}, { built = false } = {}) {
    const { PATH = '', HOME = '' } = process.env
    const program = built ? ['bin/shotgraph.js'] : ['--import', './test/support/typescript.mjs', 'src/main.ts']
    this.child = spawn(process.execPath, [...program, ...args], { cwd: ROOT, env: { PATH, HOME, ...env } })
    const keep = (chunk: Buffer): void => void (this.output += chunk.toString())
    this.child.stdout?.on('data', keep)
    this.child.stderr?.on('data', keep)
    this.ended = new Promise((resolve) => this.child.once('close', resolve))
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name)
  }

  /** Waits until the process has written something; fails when it ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.output)
      if (found) return found
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`It ended without saying ${pattern}:\n${this.output}`)
      await sleep(10)
    }
  }

  /** Address of the server, once it listens. */
  async ready(): Promise<string> {
    await this.says(/Ready\./)
    return (await this.says(/REST API\s+(http\S+)\/api/))[1] ?? ''
  }

  /** Ends it without notice. */
  async kill(): Promise<void> {
    this.signal('SIGKILL')
    await this.ended
  }
}

/** A data folder of its own, without anything left running behind it. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'shotgraph-data-'))

  /** Process of the embedded database; undefined when there is none. */
  get postgres(): number | undefined {
    try {
      return Number(readFileSync(join(this.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    } catch {
      return undefined
    }
  }

  remove(): void {
    const pid = this.postgres
    try {
      if (pid) process.kill(pid, 'SIGKILL')
    } catch {
      // It is gone already.
    }
    rmSync(this.path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}
