// Adds to package-lock.json the optional packages of other platforms that the registry which wrote it does not have.
// `npm ci` refuses a lockfile without them, on every platform. Run it after `npm install`; running it again changes
// nothing. Without an integrity hash npm takes the package that the registry of that machine has under the version.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

const PLATFORM =
  /-(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(-(?<abi>\w+))?$/

/** Where Node finds a package from inside another: the nearest folder that has it. */
function isThere(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

let added = 0
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = name.match(PLATFORM)?.groups
    if (isThere(path, name) || !platform || !/^\d+\.\d+\.\d+/.test(version)) continue
    const libc = { gnu: ['glibc'], musl: ['musl'] }[platform.abi]
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [platform.cpu],
      ...(dev ? { dev: true } : {}),
      ...(platform.os === 'linux' && libc ? { libc } : {}),
      optional: true,
      os: [platform.os],
    }
    added++
  }
}
const [root, ...rest] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} packages of other platforms added.`)
