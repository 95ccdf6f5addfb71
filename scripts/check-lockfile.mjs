// Checks that package-lock.json names no registry (each machine uses its own), pins what package.json asks for, and
// holds one copy only of the packages that must be one.
import { readFileSync } from 'node:fs'

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const manifest = read('package.json')
const { packages } = read('package-lock.json')

/** Two copies of these do not know each other's objects. */
const SINGLE = ['graphql', 'type-graphql', 'kysely', '@prisma/client']

const faults = []
for (const [path, { resolved, integrity, link, optional }] of Object.entries(packages)) {
  if (resolved) faults.push(`${path} names where it comes from: ${resolved} (see .npmrc)`)
  if (path && !link && !integrity && !optional) faults.push(`${path} has no integrity hash`)
}
for (const kind of ['dependencies', 'devDependencies']) {
  for (const [name, version] of Object.entries(manifest[kind])) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) faults.push(`${name} is not pinned exactly: ${version}`)
    const installed = packages[`node_modules/${name}`]?.version
    if (installed !== version) faults.push(`${name}: package.json says ${version}, package-lock.json ${installed}`)
  }
}
for (const name of SINGLE) {
  const copies = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))
  if (copies.length > 1) faults.push(`${name} is there ${copies.length} times: ${copies.join(', ')}`)
}
// See scripts/complete-lockfile.mjs.
for (const { optionalDependencies = {} } of Object.values(packages)) {
  for (const name of Object.keys(optionalDependencies)) {
    const isPlatform = /-(android|darwin|freebsd|linux|openharmony|win32)-/.test(name)
    if (isPlatform && !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))) {
      faults.push(`${name} is missing, npm ci would refuse: run node scripts/complete-lockfile.mjs`)
    }
  }
}
for (const fault of faults) console.error(fault)
if (faults.length) process.exit(1)
console.log(`package-lock.json: ${Object.keys(packages).length - 1} packages, no registry address, direct ones pinned.`)
