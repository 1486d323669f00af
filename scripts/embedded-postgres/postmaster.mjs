import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sentence } from '../launch/plainly.mjs'
import { commandOf, readIfThere } from '../launch/processes.mjs'
import { places } from './place.mjs'

/** The port a running cluster of `dataDir` listens on, if one does. */
export function runningPort(dataDir, id) {
  const data = places(dataDir, id).find((folder) => existsSync(join(folder, 'postmaster.pid')))
  if (!data) return undefined
  const { pid, port } = postmaster(data)
  return isServerOf(pid, data) ? port : undefined
}

/**
 * A pid file may be left by a server that was killed, its number since given to another process, which PostgreSQL
 * would take for a living server. And a server whose launcher was killed needs a moment to stop.
 */
export async function freeOfOthers(data) {
  const file = join(data, 'postmaster.pid')
  for (const deadline = Date.now() + 8000; existsSync(file) && isServerOf(postmaster(data).pid, data); ) {
    const { pid } = postmaster(data)
    if (Date.now() > deadline)
      throw sentence(`The database in ${data} is in use by process ${pid}: stop that, or choose another DATA_DIR.`)
    await new Promise((done) => setTimeout(done, 100))
  }
  rmSync(file, { force: true })
}

/** What the server's own pid file says: PostgreSQL writes `ready` into it when it accepts connections. */
function postmaster(data) {
  const lines = readIfThere(join(data, 'postmaster.pid')).split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() }
}

export function isReady(data, pid) {
  const server = postmaster(data)
  return server.pid === pid && server.status === 'ready'
}

function isServerOf(pid, data) {
  return commandOf(pid).includes(data)
}
