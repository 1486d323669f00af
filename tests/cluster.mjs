import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '../scripts/embedded-postgres/cluster.mjs'
import { stopChild } from '../scripts/launch/children.mjs'
import { runScript } from '../scripts/launch/household.mjs'
import { freePorts } from '../scripts/launch/ports.mjs'
import { commandOf } from '../scripts/launch/processes.mjs'
import { databaseUrls, root } from '../scripts/launch/settings.mjs'

const folder = join(tmpdir(), `kuntalaisportaali-tests-${process.getuid?.() ?? 0}`)
const passwords = { superuser: 'superuser', owner: 'owner', app: 'app', worker: 'worker' }
let server

/** One PostgreSQL to a run of vitest: a copy of a migrated cluster that is kept until a migration changes. */
export async function setup({ provide }) {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  sweep()
  const migrated = join(folder, `migrated-${fingerprint()}`)
  if (!existsSync(migrated)) await makeMigrated(migrated)
  const mine = join(folder, `run-${process.pid}`)
  execFileSync('cp', ['-Rp', migrated, mine])
  const port = await freePorts(1)
  server = await start(mine, port)
  provide('cluster', { port, passwords })
}

export async function teardown() {
  if (server) await stopChild(server)
  rmSync(join(folder, `run-${process.pid}`), { recursive: true, force: true })
}

async function makeMigrated(migrated) {
  const draft = join(folder, `draft-${process.pid}`)
  mkdirSync(draft)
  const port = await freePorts(1)
  const draftServer = await start(draft, port)
  await runScript('scripts/migrate.ts', [], { ...process.env, ...databaseUrls(port, { passwords }) })
  await stopChild(draftServer)
  rmSync(migrated, { recursive: true, force: true })
  renameSync(draft, migrated)
}

function start(dataDir, port) {
  return startCluster({ dataDir, id: `tests-${process.pid}`, port, passwords, settings: forgetful })
}

/** Tests may lose their data in a crash, and are faster for it. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }

/** Removes what runs that were killed have left, and clusters of other migrations. */
function sweep() {
  const kept = `migrated-${fingerprint()}`
  for (const name of readdirSync(folder)) {
    const pid = Number(/^(?:run|draft)-(\d+)$/.exec(name)?.[1])
    if (name !== kept && !commandOf(pid)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  const migrations = join(root, 'db', 'migrations')
  const files = readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => join(migrations, name))
  for (const file of [...files, join(root, 'scripts', 'migrate.ts'), join(root, 'db', 'jobs.ts')])
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
