import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'

const origin = `http://127.0.0.1:${process.env.PORT}`
const host = `jamsa.localhost:${process.env.PORT}`
const bare = '/api/health/live'

/** Requests per second of pages, each as a ratio to a bare route handler measured right before it; and the JavaScript a reader is sent. */
async function main() {
  const round = await firstLink('/fi/osallistu', /href="(\/fi\/osallistu\/[^"/?#]+)"/)
  const ideas = `${round}/ideat`
  for (const path of ['/fi', ideas]) {
    const pairs = []
    for (let pair = 0; pair < 5; pair++) pairs.push({ handler: rate(bare), page: rate(path) })
    const [handler, page] = [median(pairs.map((pair) => pair.handler)), median(pairs.map((pair) => pair.page))]
    print({ bench: 'pages', path, perSecond: page, handlerPerSecond: handler, ratio: rounded(page / handler) })
  }
  print({ bench: 'javascript', path: ideas, gzippedBytes: await scriptBytes(ideas) })
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

async function firstLink(path: string, pattern: RegExp) {
  const [, link] = pattern.exec(await text(path)) ?? []
  if (!link) throw new Error(`${path} links to no round`)
  return link
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
