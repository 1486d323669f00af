import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { platform } from 'node:os'
import { dirname, join } from 'node:path'
import { startChild, untilReady } from '../launch/children.mjs'
import { sentence } from '../launch/plainly.mjs'
import { account } from './account.mjs'
import { binaries } from './binaries.mjs'
import { place } from './place.mjs'
import { freeOfOthers, isReady } from './postmaster.mjs'

/** No parameter of a query, so nothing personal, reaches the log; only this machine can connect. */
const quiet = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/**
 * Starts PostgreSQL on `port` over the data of `dataDir`, making both on the first start:
 * a cluster, the role portal_owner and its database portal.
 */
export async function startCluster({ dataDir, id, port, passwords, settings = {} }) {
  const who = account()
  const bin = binaries(who)
  const data = place(dataDir, id, who)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(bin, data, passwords, who)
  await freeOfOthers(data)
  const flags = Object.entries({ port, ...quiet, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = startChild('PostgreSQL', join(bin, 'postgres'), ['-D', data, ...flags], {
    ...who,
    cwd: '/',
    env: plainEnvironment,
    log: join(dataDir, 'postgres.log'),
    stopSignal: 'SIGINT',
  })
  await untilReady(server, () => isReady(data, server.pid))
  return server
}

const plainEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/** C.UTF-8 for letters, since pg_trgm drops ä and ö under plain C; built-in, so that indexes outlive system upgrades. */
function initialise(bin, data, passwords, who) {
  const passwordFile = join(dirname(data), `initdb-${process.pid}`)
  writeFileSync(passwordFile, `${passwords.superuser}\n`, { mode: 0o600 })
  if (who.uid !== undefined) chownSync(passwordFile, who.uid, who.gid)
  const letters = platform() === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${letters}`,
  ]
  const builtIn = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions']
  try {
    run(join(bin, 'initdb'), ['-D', data, `--pwfile=${passwordFile}`, ...flags, ...builtIn], who)
    run(join(bin, 'postgres'), ['--single', '-D', data, 'postgres'], who, firstStatements(passwords))
  } catch (error) {
    rmSync(data, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function firstStatements({ owner }) {
  return `create role portal_owner login createrole password '${owner}';\ncreate database portal owner portal_owner;\n`
}

function run(command, args, { uid, gid }, input) {
  const ran = spawnSync(command, args, { uid, gid, input, cwd: '/', env: plainEnvironment, encoding: 'utf8' })
  const failed = ran.status !== 0 || /^.*\b(ERROR|FATAL|PANIC):/m.test(ran.stderr)
  if (failed) throw sentence(`PostgreSQL could not be set up: ${(ran.error?.message ?? ran.stderr).trim()}`)
}
