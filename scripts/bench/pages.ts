import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import { ideas } from '@/db/budget/ideas/tables'
import { listRounds } from '@/db/budget/rounds/reads'
import { closeDatabase } from '@/db/client'
import { inTown } from '@/db/town'
import { townAtWork } from '@/scripts/town-at-work'

const origin = `http://127.0.0.1:${process.env.PORT}`
const host = `jamsa.localhost:${process.env.PORT}`
const bare = '/api/health/live'

/** Requests per second of pages, each as a ratio to a bare route handler measured right before it; and the JavaScript a reader is sent. */
async function main() {
  const list = `${await roundWithIdeas(200)}/ideat`
  for (const path of ['/fi', list]) {
    const pairs = []
    for (let pair = 0; pair < 5; pair++) pairs.push({ handler: rate(bare), page: rate(path) })
    const [handler, page] = [median(pairs.map((pair) => pair.handler)), median(pairs.map((pair) => pair.page))]
    print({ bench: 'pages', path, perSecond: page, handlerPerSecond: handler, ratio: rounded(page / handler) })
  }
  print({ bench: 'javascript', path: list, gzippedBytes: await scriptBytes(list) })
}

type Load = { requests: { average: number }; non2xx: number; errors: number }

/** Requests per second over four seconds with ten connections; the load comes from a process of its own. */
function rate(path: string) {
  const args = ['--json', '--connections', '10', '--duration', '4', '--headers', `host=${host}`, origin + path]
  const { requests, non2xx, errors } = JSON.parse(execFileSync('autocannon', args, { encoding: 'utf8' })) as Load
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} answers were not 2xx and ${errors} requests failed`)
  return requests.average
}

/** Every script the page names, as its server would send it compressed. */
async function scriptBytes(path: string) {
  const sources = [...(await text(path)).matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source = '']) => source)
  const scripts = await Promise.all([...new Set(sources)].map(text))
  return scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
}

/** The round that takes ideas, with as many of them as asked; returns its address. */
async function roundWithIdeas(many: number) {
  const town = townAtWork('jamsa', 'budget', 'bench')
  const round = (await listRounds(town)).find(({ phase }) => phase === 'ideas')
  const [pot] = round?.pots ?? []
  if (!round || !pot) throw new Error('The demo has no round that takes ideas')
  await inTown(town, async (tx) => {
    const there = (await tx.select({ of: ideas.round }).from(ideas)).filter(({ of }) => of === round.id).length
    const words = ['Keinu', 'Laituri', 'Pallokenttä', 'Kuntoilupaikka', 'Pulkkamäki', 'Frisbeegolfrata', 'Nuotiopaikka']
    const added = Array.from({ length: Math.max(0, many - there) }, (_, at) => ({
      municipality: town.municipality,
      round: round.id,
      pot: pot.id,
      number: there + at + 1,
      title: `${words[at % words.length]} ${at + 1}`,
      text: `Tänne sopisi ${words[at % words.length]?.toLowerCase()}. Siitä olisi iloa koko kylälle.`,
      place: 'Koulun takana',
      category: 'sports',
      locale: 'fi' as const,
      submission: randomUUID(),
    }))
    if (added.length) await tx.insert(ideas).values(added)
  })
  await closeDatabase()
  return `/fi/osallistu/${round.slug}`
}

/** By node:http, since fetch sends no Host of one's own. */
async function text(path: string) {
  const [response] = (await once(get(origin + path, { headers: { host }, agent: false }), 'response')) as [
    IncomingMessage,
  ]
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`)
  return (await response.setEncoding('utf8').toArray()).join('')
}

function median(values: number[]) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function rounded(value: number) {
  return Math.round(value * 1000) / 1000
}

function print(figure: object) {
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}

await main()
