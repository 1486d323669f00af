import { chownSync, existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sentence } from '../launch/plainly.mjs'
import { canUse } from './account.mjs'
import { systemFolder } from './binaries.mjs'

/** `postgres` in the data folder; or, where the account cannot enter that, a folder of the system under our id. */
export function place(dataDir, id, who) {
  const [near, far] = places(dataDir, id)
  if (existsSync(join(far, 'PG_VERSION'))) return far
  const isOld = existsSync(join(near, 'PG_VERSION'))
  own(near, who)
  if (canUse(near, who)) return near
  if (isOld)
    throw sentence(
      `The database in ${near} belongs to a user that cannot enter it: open the folders above it (chmod o+x).`,
    )
  rmdirSync(near)
  own(far, who)
  return far
}

/** Every folder that may hold the data of `dataDir`. */
export function places(dataDir, id) {
  return [join(resolve(dataDir), 'postgres'), systemPlace(id)]
}

function systemPlace(id) {
  return join(systemFolder, id)
}

function own(folder, { uid, gid }) {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (uid !== undefined) chownSync(folder, uid, gid)
}
