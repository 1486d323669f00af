import { execFileSync, spawnSync } from 'node:child_process'
import { sentence } from '../launch/plainly.mjs'

/** PostgreSQL refuses to run as root: then it runs as the system's `postgres`, made here when the system has none. */
export function account() {
  if (process.getuid?.() !== 0) return {}
  return find() ?? create()
}

/** Whether that account can use the folder. Asked of the system itself, since mode bits do not tell of ACLs and mounts. */
export function canUse(folder, { uid, gid }) {
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], {
    uid,
    gid,
    cwd: '/',
    stdio: 'ignore',
  })
  return answer.status === 0
}

function find() {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' })))
    return { uid, gid }
  } catch {
    return undefined
  }
}

function create() {
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
    env,
    encoding: 'utf8',
  })
  const found = find()
  if (found) return found
  throw sentence(
    `PostgreSQL does not run as root and the user "postgres" could not be made: ${made.stderr?.trim() || made.error?.message}`,
  )
}
