import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { residents } from '@/scripts/personas'
import { tidy } from '@/scripts/worker/tidy'
import { signedIn } from '../../people'
import { asOwner } from '../walls/canaries'

// As in the worker, under its own role.
process.env.DATABASE_URL = process.env.WORKER_DATABASE_URL ?? ''

const sql = asOwner()
const bytes = (fill: number) => Buffer.alloc(32, fill)

beforeAll(async () => {
  const { person } = await signedIn(residents.aino)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const session = (fill: number, expires: string, ends: string) => sql`
    insert into sessions (municipality, token, person, expires_at, ends_at)
    values ('jamsa', ${bytes(fill)}, ${person.id}, now() + ${expires}::interval, now() + ${ends}::interval)`
  await session(1, '20 minutes', '7 hours')
  await session(2, '-2 hours', '5 hours')
  await session(3, '-2 days', '5 hours')
  await session(4, '-3 minutes', '-1 minute')
  for (const [fill, left] of [
    [1, '30 minutes'],
    [2, '-1 minute'],
  ] as const)
    await sql`insert into drafts (municipality, token, form, sealed, expires_at)
      values ('jamsa', ${bytes(fill)}, '/', ${bytes(0)}, now() + ${left}::interval)`
  for (const age of ['23 months', '25 months'])
    await sql`insert into messages (municipality, person, kind, values, dedupe, created_at)
      values ('jamsa', ${person.id}, 'ideaHidden', '{}', ${age}, now() - ${age}::interval)`
  const hour = 3_600_000
  for (const [key, hours] of [
    ['jamsa:new', -1],
    ['jamsa:old', -25],
    ['elsewhere:old', -25],
  ] as const)
    await sql`insert into rate_limits (key, points, expire) values (${key}, 1, ${Date.now() + hours * hour})`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

test('what has run out is deleted at night, and nothing else', async () => {
  await tidy()
  await tidy()
  const [left] = await sql`select
    (select array_agg(get_byte(token, 0) order by 1) from sessions) as sessions,
    (select array_agg(get_byte(token, 0)) from drafts) as drafts,
    (select array_agg(dedupe) from messages) as messages,
    (select array_agg(key order by key) from rate_limits) as counters`
  expect(left).toEqual({
    sessions: [1, 2],
    drafts: [1],
    messages: ['23 months'],
    counters: ['elsewhere:old', 'jamsa:new'],
  })
})

test('the worker has the clock ask for it every night', async () => {
  const args = ['--import', 'tsx', '--conditions=react-server', 'scripts/worker.ts']
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let faults = ''
  worker.stderr.on('data', (chunk) => {
    faults += chunk
  })
  const asked = () => sql`select name, cron, timezone from pgboss.schedule`
  await expect.poll(asked, { timeout: 50_000, interval: 500 }).toEqual(
    expect.arrayContaining([
      { name: 'mails', cron: '* * * * *', timezone: 'Europe/Helsinki' },
      { name: 'remind', cron: '40 6 * * *', timezone: 'Europe/Helsinki' },
      { name: 'retentions', cron: '50 3 * * *', timezone: 'Europe/Helsinki' },
      { name: 'tidy', cron: '20 3 * * *', timezone: 'Europe/Helsinki' },
    ]),
  )
  worker.kill()
  await once(worker, 'exit')
  expect(faults).toBe('')
}, 90_000)
