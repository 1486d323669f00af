import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sentence } from './plainly.mjs'
import { secretsOf } from './secrets.mjs'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where a command of ours is installed. */
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/** Commands run on the Node of node_modules, whichever began. */
export function ourNode({ PATH }) {
  return { PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${PATH}` }
}

/** What the user set (environment, then `.env`), checked, and the environment every process of ours gets. */
export function settings(fixed = {}) {
  const dotEnv = join(root, '.env')
  if (existsSync(dotEnv)) process.loadEnvFile(dotEnv)
  const given = process.env
  const port = portNumber(given.PORT || '3000')
  const dataDir = resolve(root, given.DATA_DIR || join('.data', String(port)))
  const ownDatabase = checkedDatabase(given)
  const ownIdentity = checkedIdentity(given)
  const ownMail = checkedMail(given)
  // Where people sign in for real, nothing is made up: mails wait for a real server.
  const catchesMail = !ownMail && !ownIdentity
  const scansItself = !checkedScanner(given) && !ownIdentity
  const secrets = secretsOf(dataDir)
  const environment = {
    ...given,
    PORT: String(port),
    DATA_DIR: dataDir,
    ORIGIN_PROTOCOL: given.ORIGIN_PROTOCOL || 'http',
    IDENTITY_ISSUER: given.IDENTITY_ISSUER || `http://localhost:${port + 1}`,
    ...(ownIdentity
      ? {}
      : { AUTHORIZATIONS_URL: given.AUTHORIZATIONS_URL || `http://localhost:${port + 1}/valtuudet` }),
    PORTAL_SECRET: portalSecret(given) ?? secrets.portal,
    FILES_DIR: given.FILES_DIR || join(dataDir, 'files'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.serverActions,
    AUTH_TRUST_HOST: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ...ourNode(given),
    ...(ownDatabase ? {} : databaseUrls(port + 2, secrets)),
    ...(catchesMail ? { MAIL_URL: `smtp://127.0.0.1:${port + 3}` } : {}),
    ...(scansItself ? { CLAMD_URL: `tcp://127.0.0.1:${port + 5}` } : {}),
    ...fixed,
  }
  delete environment.NEXTAUTH_URL
  if (!environment.AUTHORIZATIONS_URL) delete environment.AUTHORIZATIONS_URL
  if (!environment.MAIL_URL) delete environment.MAIL_URL
  if (!environment.CLAMD_URL) delete environment.CLAMD_URL
  const ports = {
    'the portal': port,
    ...(ownIdentity ? {} : { 'the identity provider': port + 1 }),
    ...(ownDatabase ? {} : { PostgreSQL: port + 2 }),
    ...(catchesMail ? { 'the mail catcher': port + 3, 'the page of caught mails': port + 4 } : {}),
    ...(scansItself ? { 'the scanner for malware': port + 5 } : {}),
  }
  return { port, ports, dataDir, secrets, ownDatabase, ownIdentity, catchesMail, scansItself, environment }
}

/** The addresses of the embedded database, by role. */
export function databaseUrls(port, { passwords }, database = 'portal') {
  const url = (role, password) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
  return {
    DATABASE_URL: url('portal_app', passwords.app),
    WORKER_DATABASE_URL: url('portal_worker', passwords.worker),
    DATABASE_OWNER_URL: url('portal_owner', passwords.owner),
  }
}

function portNumber(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_530) return port
  throw sentence(`PORT is "${text}": set it to a whole number from 1 to 65530 (the next five are used as well).`)
}

function checkedDatabase({ DATABASE_URL, WORKER_DATABASE_URL, DATABASE_OWNER_URL }) {
  if (!DATABASE_URL && (WORKER_DATABASE_URL || DATABASE_OWNER_URL))
    throw sentence('WORKER_DATABASE_URL and DATABASE_OWNER_URL need DATABASE_URL beside them.')
  if (!DATABASE_URL) return false
  if (!WORKER_DATABASE_URL)
    throw sentence('DATABASE_URL is set, so WORKER_DATABASE_URL (the role of the worker) must be set too.')
  for (const [name, value] of Object.entries({ DATABASE_URL, WORKER_DATABASE_URL, DATABASE_OWNER_URL }))
    if (value) checkDatabaseUrl(name, value)
  return true
}

function checkDatabaseUrl(name, value) {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isPostgres = url && /^postgres(ql)?:$/.test(url.protocol)
  if (!isPostgres || !url.username || !url.password || url.pathname.length < 2)
    throw sentence(`${name} is not an address like postgres://role:password@host:5432/database.`)
}

function checkedIdentity({ IDENTITY_ISSUER: issuer }) {
  if (!issuer) return false
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol))
    throw sentence(
      `IDENTITY_ISSUER is "${issuer}": set it to the address of an OpenID Connect issuer, such as https://login.example.fi.`,
    )
  return true
}

function checkedMail({ MAIL_URL: address }) {
  if (!address) return false
  if (!URL.canParse(address) || !/^smtps?:$/.test(new URL(address).protocol))
    throw sentence('MAIL_URL is not an address like smtps://user:password@mail.example.fi:465.')
  return true
}

function checkedScanner({ CLAMD_URL: address }) {
  if (!address) return false
  if (!URL.canParse(address) || !/^(tcp|unix):$/.test(new URL(address).protocol))
    throw sentence('CLAMD_URL is not an address like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.')
  return true
}

function portalSecret({ PORTAL_SECRET: secret }) {
  if (!secret) return undefined
  if (/^[0-9a-f]{64,}$/.test(secret)) return secret
  throw sentence('PORTAL_SECRET must be at least 64 hexadecimal digits: make one with openssl rand -hex 32.')
}
