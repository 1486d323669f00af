import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'kuntalaisportaali-launch-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const worker = 'postgres://portal_worker:secret@127.0.0.1:9/portal'

test.each([
  [{ PORT: 'x' }, 'PORT is "x": set it to a whole number'],
  [{ PORT: '65534' }, 'PORT is "65534": set it to a whole number'],
  [{ WORKER_DATABASE_URL: worker }, 'need DATABASE_URL beside them'],
  [{ DATABASE_URL: worker }, 'WORKER_DATABASE_URL (the role of the worker) must be set too'],
  [{ DATABASE_URL: 'mysql://a:b@c/d', WORKER_DATABASE_URL: worker }, 'DATABASE_URL is not an address like'],
  [{ DATABASE_URL: 'postgres://a@c/d', WORKER_DATABASE_URL: worker }, 'DATABASE_URL is not an address like'],
  [{ IDENTITY_ISSUER: 'suomi.fi' }, 'set it to the address of an OpenID Connect issuer'],
  [{ PORT: '65532' }, 'PORT is "65532": set it to a whole number'],
  [{ PORT: '65531' }, 'PORT is "65531": set it to a whole number'],
  [{ CLAMD_URL: 'http://scan.example.fi' }, 'CLAMD_URL is not an address like'],
  [{ MAIL_URL: 'mail.example.fi' }, 'MAIL_URL is not an address like'],
  [{ MAIL_URL: 'https://user:hush@mail.example.fi' }, 'MAIL_URL is not an address like'],
  [{ PORTAL_SECRET: 'short' }, 'PORTAL_SECRET must be at least 64 hexadecimal digits'],
  [{ DATA_DIR: '/dev/null/x' }, 'The data folder /dev/null/x cannot be written'],
])('%o ends the start with one sentence', (settings, expected) => {
  const { status, stderr } = launch(settings)
  expect(stderr).toContain(expected)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(status).toBe(1)
})

test('a password in a wrong address is not repeated', () => {
  const { stderr } = launch({ DATABASE_URL: 'mysql://a:hush@c/d', WORKER_DATABASE_URL: worker })
  expect(stderr).not.toContain('hush')
})

test('a port in use is named', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(launch({ PORT: String(port) }).stderr).toContain(`Port ${port} (the portal) is in use`)
  taken.close()
})

function launch(settings: Record<string, string>) {
  const unset = {
    DATABASE_URL: '',
    WORKER_DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    IDENTITY_ISSUER: '',
    PORTAL_SECRET: '',
    MAIL_URL: '',
  }
  const env = { ...process.env, ...unset, PORT: '3000', DATA_DIR: join(folder, 'data'), ...settings }
  return spawnSync('node', ['scripts/start.mjs'], { env, encoding: 'utf8', timeout: 15_000 })
}
