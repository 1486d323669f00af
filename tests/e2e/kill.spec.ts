import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import postgres from 'postgres'
import type { ResidentPersona } from '../../scripts/persona'
import { residents } from '../../scripts/personas'
import { expect, test } from './steps'

/** A portal of its own, whose server is killed with no warning in the middle of a cast and then started again. */
const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
let port: number
let portal: ChildProcess | undefined

test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kuntalaisportaali-kill-'))
  const { freePorts } = await import('../../scripts/launch/ports.mjs')
  port = await freePorts(6)
  await start()
})

test.afterAll(async () => {
  await ended(portal, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

async function start() {
  const settings = [
    'DATABASE_URL',
    'WORKER_DATABASE_URL',
    'DATABASE_OWNER_URL',
    'IDENTITY_ISSUER',
    'FILES_DIR',
    'MAIL_URL',
  ]
  const none = Object.fromEntries(settings.map((name) => [name, '']))
  const env = { ...process.env, ...none, PORT: String(port), DATA_DIR: join(folder, 'data') }
  portal = spawn('node', ['scripts/start.mjs'], { cwd: root, env, stdio: 'ignore' })
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(ready, { timeout: 120_000 }).toBe(true)
}

/** Kills what serves the pages, as a crash would; the household ends with it. */
async function killServer() {
  const listed = execFileSync('ps', ['-ww', '-o', 'pid=,args=', '--ppid', String(portal?.pid)], { encoding: 'utf8' })
  const pid = Number(/^\s*(\d+)\s+.*next(?:-server| start)/m.exec(listed)?.[1])
  process.kill(pid, 'SIGKILL')
  await ended(portal)
}

function ended(child: ChildProcess | undefined, signal?: NodeJS.Signals) {
  if (!child || child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', resolve)
    if (signal) child.kill(signal)
  })
}

const address = (path: string) => `http://jamsa.localhost:${port}${path}`
const vote = '/fi/osallistu/2026/aanesta'

async function withUrn<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const { passwords } = JSON.parse(readFileSync(join(folder, 'data', 'secrets.json'), 'utf8'))
  const sql = postgres(`postgres://portal_app:${passwords.app}@127.0.0.1:${port + 2}/portal`, {
    max: 1,
    onnotice: () => {},
  })
  try {
    await sql`select set_config('app.municipality', 'jamsa', false)`
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const ballots = (sql: postgres.Sql) => sql`select 1 from envelopes`.then(({ length }) => length)

async function readyToCast(page: Page, { givenName, familyName }: ResidentPersona) {
  await page.goto(address(vote))
  await page.getByRole('checkbox', { name: /Latuvalot/ }).check()
  await page.getByRole('button', { name: 'Jatka' }).click()
  await page.getByRole('link', { name: 'Tunnistaudu' }).click()
  await page.getByRole('button', { name: `${givenName} ${familyName}` }).click()
  await expect(page.getByRole('button', { name: 'Jätä ääni' })).toBeVisible()
}

/** Holds the cast at the door of the urn, so that the kill surely finds it on its way. */
function holdUrn(sql: postgres.Sql) {
  return sql`select pg_advisory_lock(7003, hashtext(id::text)) from rounds where slug = '2026'`
}

test('killed before the ballot is in: the page does not claim it, sends it again, and ends in a receipt', async ({
  page,
  faults,
}) => {
  await readyToCast(page, residents.aino)
  const before = await withUrn(ballots)
  await withUrn(async (sql) => {
    await holdUrn(sql)
    await page.getByRole('button', { name: 'Jätä ääni' }).click()
    await page.waitForTimeout(400)
    expect(await ballots(sql)).toBe(before)
    await killServer()
  }).catch(closedByTheKill)
  await expect(page.getByText('emmekä vielä tiedä')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ääni annettu' })).toHaveCount(0)
  await start()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible({ timeout: 120_000 })
  expect(await withUrn(ballots)).toBe(before + 1)
  faults.length = 0
})

test('killed the moment the ballot is in: sent again it is the same ballot, with its receipt', async ({
  page,
  faults,
}) => {
  await readyToCast(page, residents.veikko)
  const before = await withUrn(ballots)
  await withUrn(async (sql) => {
    await page.getByRole('button', { name: 'Jätä ääni' }).click({ noWaitAfter: true })
    while ((await ballots(sql)) === before) await new Promise(setImmediate)
    await killServer()
  }).catch(closedByTheKill)
  await start()
  const receipt = page.getByRole('heading', { name: 'Ääni annettu', level: 1 })
  // The answer may have got out before the kill; then the receipt's own page was what broke.
  const broke = () => /kuitti|^chrome-error:/.test(page.url())
  await expect.poll(async () => broke() || (await receipt.isVisible()), { timeout: 120_000 }).toBe(true)
  await page.goto(address(`${vote}/kuitti`))
  await expect(receipt).toBeVisible()
  expect(await withUrn(ballots)).toBe(before + 1)
  faults.length = 0
})

test('killed without scripts: the vote page tells that nothing was cast, and the way to cast is open', async ({
  browser,
  faults,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'fi-FI' })).newPage()
  await readyToCast(page, residents.onni)
  const before = await withUrn(ballots)
  await withUrn(async (sql) => {
    await holdUrn(sql)
    await page.getByRole('button', { name: 'Jätä ääni' }).click({ noWaitAfter: true })
    await page.waitForTimeout(400)
    await killServer()
  }).catch(closedByTheKill)
  await start()
  expect(await withUrn(ballots)).toBe(before)
  await page.goto(address(vote))
  await expect(page.getByText('Ääntäsi ei ole vielä annettu')).toBeVisible()
  await page.getByRole('button', { name: 'Jatka' }).click()
  await page.getByRole('button', { name: 'Jätä ääni' }).click()
  await expect(page.getByRole('heading', { name: 'Ääni annettu', level: 1 })).toBeVisible()
  expect(await withUrn(ballots)).toBe(before + 1)
  faults.length = 0
})

/** The household takes its database down with it, and our connection to it. */
function closedByTheKill(fault: { code?: string }) {
  if (!/CONNECTION|57P01|ECONN/.test(fault.code ?? '')) throw fault
}
