import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentence } from './plainly.mjs'

/** The secrets of one data folder, made on the first start and kept there for this user only. */
export function secretsOf(dataDir) {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION')))
    throw sentence(
      `${file} is gone, and without it the data in ${dataDir} cannot be opened: restore it, or remove ${dataDir}.`,
    )
  const secrets = {
    id: randomBytes(8).toString('hex'),
    portal: randomBytes(32).toString('hex'),
    serverActions: randomBytes(32).toString('base64'),
    passwords: { superuser: password(), owner: password(), app: password(), worker: password() },
  }
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 })
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  } catch ({ code }) {
    throw sentence(`The data folder ${dataDir} cannot be written (${code}): name another in DATA_DIR.`)
  }
  return secrets
}

function password() {
  return randomBytes(24).toString('hex')
}
