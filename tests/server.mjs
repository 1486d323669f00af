/** The portal under test: the production build over data of its own, which goes when it stops. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = process.env.E2E_DATA || mkdtempSync(join(tmpdir(), 'kuntalaisportaali-e2e-'))
// Open to the database's own user, or the data would go elsewhere and stay there.
chmodSync(folder, 0o755)
// What the user has set for the portal, here or in .env, is not for the tests: empty counts as not set.
for (const name of [
  'DATABASE_URL',
  'WORKER_DATABASE_URL',
  'DATABASE_OWNER_URL',
  'IDENTITY_ISSUER',
  'AUTHORIZATIONS_URL',
  'FILES_DIR',
  'MAIL_URL',
])
  process.env[name] = ''
// Two towns of the same portal send cases to one another.
process.env.LOOPBACK_SYSTEMS = '1'
process.env.DATA_DIR = join(folder, 'data')

await import('../scripts/start.mjs')
rmSync(folder, { recursive: true, force: true })
