import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startCluster } from '../embedded-postgres/cluster.mjs'
import { finish, startChild, untilReady } from './children.mjs'
import { probe } from './probe.mjs'
import { bin, root } from './settings.mjs'

const typescript = (script) => ['--import', 'tsx', '--conditions=react-server', script]

/** A script of ours, run to its end with the settings of this copy; what it says goes to the file `log`, or to ours. */
export function runScript(script, args, environment, log) {
  return finish(script, bin('node'), [...typescript(script), ...args], { cwd: root, env: environment, log })
}

/** The database, brought to this release. */
export async function startMigrated({ port, dataDir, secrets, ownDatabase, environment }) {
  if (!ownDatabase) await startCluster({ dataDir, id: secrets.id, port: port + 2, passwords: secrets.passwords })
  const { DATABASE_OWNER_URL, DATABASE_URL, WORKER_DATABASE_URL } = environment
  if (ownDatabase && DATABASE_OWNER_URL) await probe('DATABASE_OWNER_URL', DATABASE_OWNER_URL)
  if (DATABASE_OWNER_URL) await runScript('scripts/migrate.ts', [], environment)
  if (ownDatabase) await probe('DATABASE_URL', DATABASE_URL)
  if (ownDatabase) await probe('WORKER_DATABASE_URL', WORKER_DATABASE_URL)
}

/** The same with the demo's people and rounds when it is empty. Where people sign in for real, nothing is made up. */
export async function startDatabase(copy) {
  await startMigrated(copy)
  if (!copy.ownIdentity) await runScript('scripts/seed.ts', [], copy.environment)
}

export async function startIdentityProvider({ port, dataDir, ownIdentity, environment }) {
  if (ownIdentity) return
  const provider = startScript(
    'The identity provider',
    'scripts/identity-provider/server.ts',
    dataDir,
    'identity.log',
    environment,
  )
  await untilReady(provider, () => answers(`http://127.0.0.1:${port + 1}/.well-known/openid-configuration`))
}

/** Where mails go while no mail server is named: into files, and onto a page on this machine. */
export async function startMailCatcher({ port, dataDir, catchesMail, environment }) {
  if (!catchesMail) return
  const catcher = startScript('The mail catcher', 'scripts/mail-catcher/server.ts', dataDir, 'mail.log', environment)
  await untilReady(catcher, () => answers(`http://127.0.0.1:${port + 4}/`))
}

/** What looks for malware while no scanner is named: it knows the test file alone. */
export function startScanner({ port, dataDir, scansItself, environment }) {
  if (!scansItself) return
  const CLAMD_PORT = String(port + 5)
  startScript('The scanner for malware', 'scripts/clamd/server.ts', dataDir, 'scanner.log', {
    ...environment,
    CLAMD_PORT,
  })
}

export function startWorker({ dataDir, environment }) {
  return startScript('The worker', 'scripts/worker.ts', dataDir, 'worker.log', environment)
}

/** Bytes for the head of a request: systems that follow hundreds of cases name them all in one address. */
const headSize = '--max-http-header-size=40960'

/** `next start` or `next dev`, on this machine only: in production a reverse proxy stands before it. */
export async function startServer({ port, dataDir, environment }, mode) {
  const args = [mode, '-H', '127.0.0.1', '-p', String(port)]
  const log = mode === 'start' ? logFile(dataDir, 'server.log') : undefined
  const env = { ...environment, NODE_OPTIONS: [environment.NODE_OPTIONS, headSize].filter(Boolean).join(' ') }
  const server = startChild('The server', bin('next'), args, { cwd: root, env, log })
  await untilReady(server, () => answers(`http://127.0.0.1:${port}/api/health/live`))
}

function startScript(name, script, dataDir, log, environment) {
  const options = { cwd: root, env: environment, log: logFile(dataDir, log) }
  return startChild(name, bin('node'), typescript(script), options)
}

function logFile(dataDir, name) {
  mkdirSync(dataDir, { recursive: true })
  return join(dataDir, name)
}

async function answers(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return true
  } catch {
    return false
  }
}
