import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { closeDatabase } from '@/db/client'
import { listSimilarCases } from '@/db/contact/publications/similar/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { openSession } from '@/db/people/sessions/writes'
import { desks, staff } from '@/db/people/tables'
import { inTown } from '@/db/town'
import { fillWithCases, referenceOf } from './bench-cases/fill'
import { townAtWork } from './town-at-work'

const origin = `http://jamsa.localhost:${process.env.PORT}`
const town = townAtWork('jamsa', 'contact', 'bench')
const agent = new Agent({ keepAlive: true })
const sizes = [10_000, 100_000]
const rounds = 40
const square = { latitude: 61.8657, longitude: 25.1913 }

/** What the worker does every ten minutes, as its role. */
function renewSheets() {
  const env = { ...process.env, DATABASE_URL: process.env.WORKER_DATABASE_URL }
  execFileSync(process.execPath, [...process.execArgv, 'scripts/bench-cases/renew.ts'], { env, stdio: 'inherit' })
}

type Measured = { name: string; run: () => Promise<unknown> }

/** What a desk and its town ask most, with ten thousand cases and with a hundred thousand: p95 as a ratio to a bare handler's in between. */
async function main() {
  const cookie = await officerCookie()
  const [topic] = await listTopics(town)
  if (!topic) throw new Error('The demo has no topic')
  const asked = questions(cookie, topic.code)
  const ratios = new Map<string, number>()
  for (const [at, cases] of sizes.entries()) {
    await fillWithCases(sizes[at - 1] ?? 0, cases)
    renewSheets()
    for (const { name, run } of asked) {
      const { p95, handlerP95 } = await measure(run)
      const ratio = rounded(p95 / handlerP95)
      const before = ratios.get(name)
      const growth = before && { growth: rounded(ratio / before) }
      ratios.set(name, ratio)
      const figure = { bench: 'cases', cases, name, p95Ms: rounded(p95), handlerP95Ms: rounded(handlerP95), ratio }
      process.stdout.write(`${JSON.stringify({ ...figure, ...growth })}\n`)
    }
  }
  agent.destroy()
  await closeDatabase()
}

function questions(cookie: string, topic: string): Measured[] {
  const page = (name: string, path: string) => ({ name, run: () => ask(path, cookie) })
  const told = { topic, text: 'Iso kuoppa ajoradassa bussipysäkin kohdalla', place: 'Keskuskatu 12', point: null }
  return [
    page('queue', '/fi/desk/contact'),
    page('search for a common word', '/fi/desk/contact?pile=all&q=kuoppa'),
    page('search for a rare word', '/fi/desk/contact?pile=all&q=majava'),
    page('search for a number', `/fi/desk/contact?pile=all&q=${referenceOf(4321)}`),
    page('figures of the desk', '/fi/desk/contact/figures'),
    page('figures for everybody', '/fi/palaute/vastaaminen'),
    page('published list', '/fi/palaute/julkaistut'),
    page('published list by a common word', '/fi/palaute/julkaistut?q=kuoppa'),
    page('published map', '/fi/palaute/julkaistut?view=map'),
    page('map bounds, a village', '/api/contact/points?locale=fi&box=61.85,25.17,61.87,25.21'),
    page('map bounds, the town', '/api/contact/points?locale=fi&box=61.4,24.3,62.3,26.0'),
    page('Open311 list, a thousand at most', '/open311/v2/requests.json'),
    page('Open311 list, a page of fifty', '/open311/v2/requests.json?page_size=50'),
    { name: 'similar cases by words', run: () => listSimilarCases(town, { ...told, place: null }) },
    { name: 'similar cases by place', run: () => listSimilarCases(town, told) },
    { name: 'similar cases by a point', run: () => listSimilarCases(town, { ...told, point: square }) },
  ]
}

/** One at a time, a request to the bare handler before each. */
async function measure(run: () => Promise<unknown>) {
  const [times, handler]: [number[], number[]] = [[], []]
  await run()
  for (let round = 0; round < rounds; round++) {
    handler.push(await timed(() => ask('/api/health/live', '')))
    times.push(await timed(run))
  }
  return { p95: p95(times), handlerP95: p95(handler) }
}

async function timed(run: () => Promise<unknown>) {
  const began = performance.now()
  await run()
  return performance.now() - began
}

const p95 = (times: number[]) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0
const rounded = (figure: number) => Math.round(figure * 100) / 100

/** Somebody of the contact desk, signed in. */
async function officerCookie() {
  const token = randomBytes(32).toString('base64url')
  const [atDesks, people] = await inTown(town, (tx) => Promise.all([tx.select().from(desks), tx.select().from(staff)]))
  const [at] = atDesks.filter(({ desk }) => desk === 'contact')
  const member = people.find(({ id }) => id === at?.staff)
  if (!member) throw new Error('Nobody is at the contact desk of the demo')
  const holder = { kind: 'staff', id: member.id, name: member.name } as const
  await openSession(town, { token: createHash('sha256').update(token).digest(), holder })
  return `__Host-sess=${token}`
}

async function ask(path: string, cookie: string) {
  const { host, port } = new URL(origin)
  const sending = request({ host: '127.0.0.1', port, path, headers: { host, cookie }, agent })
  sending.end()
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  await response.toArray()
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`)
}

await main()
