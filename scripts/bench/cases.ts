import { execFileSync } from 'node:child_process'
import { closeDatabase } from '@/db/client'
import { listSimilarCases } from '@/db/contact/publications/similar/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { townAtWork } from '../town-at-work'
import { againstBare, ask, hangUp, officerCookie, print, rounded } from './asking'
import { fillWithCases, referenceOf } from './cases/fill'

const town = townAtWork('jamsa', 'contact', 'bench')
const sizes = [10_000, 100_000]
const square = { latitude: 61.8657, longitude: 25.1913 }

/** What the worker does every ten minutes, as its role. */
function renewSheets() {
  const env = { ...process.env, DATABASE_URL: process.env.WORKER_DATABASE_URL }
  execFileSync(process.execPath, [...process.execArgv, 'scripts/bench/cases/renew.ts'], { env, stdio: 'inherit' })
}

type Measured = { name: string; run: () => Promise<unknown> }

/** What a desk and its town ask most, with ten thousand cases and with a hundred thousand: p95 as a ratio to a bare handler's in between. */
async function main() {
  const cookie = await officerCookie(town, 'contact')
  const [topic] = await listTopics(town)
  if (!topic) throw new Error('The demo has no topic')
  const asked = questions(cookie, topic.code)
  const ratios = new Map<string, number>()
  for (const [at, cases] of sizes.entries()) {
    await fillWithCases(sizes[at - 1] ?? 0, cases)
    renewSheets()
    for (const { name, run } of asked) {
      const figures = await againstBare(run)
      const { ratio } = figures
      const before = ratios.get(name)
      const growth = before && { growth: rounded(ratio / before) }
      ratios.set(name, ratio)
      print({ bench: 'cases', cases, name, ...figures, ...growth })
    }
  }
  hangUp()
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

await main()
