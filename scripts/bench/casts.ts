import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { findVoteSheet } from '@/db/budget/ballots/reads'
import { envelopes } from '@/db/budget/ballots/tables'
import { listRounds, type Round } from '@/db/budget/rounds/reads'
import { closeDatabase } from '@/db/client'
import { parkDraft } from '@/db/drafts/writes'
import { openSession } from '@/db/people/sessions/writes'
import { persons } from '@/db/people/tables'
import { inTown } from '@/db/town'
import { townAtWork } from '@/scripts/town-at-work'
import { municipalityById } from '@/tenants'

const origin = `http://jamsa.localhost:${process.env.PORT}`
const town = townAtWork('jamsa', 'budget', 'bench')
const agent = new Agent({ keepAlive: true, maxSockets: 10 })
const voters = 300

/** Casts per second: residents who have signed in and chosen send the form of their review page, as a browser without scripts does. */
async function main() {
  const round = (await listRounds(town)).find(({ phase }) => phase === 'voting')
  const proposal = round && (await findVoteSheet(town, round.slug))?.manifest?.pots[0]?.proposals[0]
  if (!round || !proposal) throw new Error('The demo has no round that is voted on')
  const before = await inTown(town, (tx) => tx.$count(envelopes))
  const ready = []
  for (let at = 0; at < voters; at++) ready.push(await onReviewPage(round, proposal.number))
  const handler = await perSecond(ready.map(() => () => ask('/api/health/live')))
  const casts = await perSecond(
    ready.map(
      ({ path, cookie, body }) =>
        () =>
          ask(path, { cookie, body }),
    ),
  )
  const cast = (await inTown(town, (tx) => tx.$count(envelopes))) - before
  if (cast !== voters) throw new Error(`${cast} ballots are in the urn, ${voters} were sent`)
  const ratio = Math.round((casts / handler) * 1000) / 1000
  process.stdout.write(
    `${JSON.stringify({ bench: 'casts', ballots: cast, perSecond: casts, handlerPerSecond: handler, ratio })}\n`,
  )
  await closeDatabase()
}

/** A resident of the town who has ticked one proposal and stands before the last button: where their form goes, and what it sends. */
async function onReviewPage(round: Round, choice: string) {
  const cookie = [await signedIn(), await chosen(round, choice)].join('; ')
  const path = `/fi/osallistu/${round.slug}/aanesta/tarkista`
  const page = await ask(path, { cookie })
  const [form = ''] = page.split('<form').filter((part) => part.includes('name="submission"'))
  const fields = [...(form.split('</form>')[0] ?? '').matchAll(/<input type="hidden"[^>]*>/g)].map(([field]) => {
    const [name = '', value = ''] = ['name', 'value'].map(
      (key) => new RegExp(`${key}="([^"]*)"`).exec(field)?.[1] ?? '',
    )
    return [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')] as const
  })
  if (fields.length === 0) throw new Error('The review page has no form to cast')
  return { path, cookie, body: multipart(fields) }
}

async function signedIn() {
  const token = randomBytes(32).toString('base64url')
  const person = {
    municipality: town.municipality,
    subject: `bench-${randomUUID()}`,
    identity: randomBytes(32),
    name: 'Mitta Mallila',
    bornOn: '1980-05-17',
    homeMunicipality: municipalityById(town.municipality)?.code,
  }
  const [row] = await inTown(town, (tx) => tx.insert(persons).values(person).returning({ id: persons.id }))
  const holder = { kind: 'resident', id: row?.id ?? '', name: person.name } as const
  await openSession(town, { token: createHash('sha256').update(token).digest(), holder })
  return `__Host-sess=${token}`
}

async function chosen({ id }: Round, choice: string) {
  const selection = { area: '', ids: [choice], seed: 'abcdef', order: 'shuffled', words: '' }
  const token = await parkDraft(town, `ballot:${id}`, selection)
  return `__Host-ballot-${id.slice(0, 8)}=${token.toString('base64url')}`
}

const border = '----bench'
const multipart = (fields: readonly (readonly [string, string])[]) =>
  `${fields.map(([name, value]) => `--${border}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${border}--\r\n`

/** Ten at a time over connections that stay open. */
async function perSecond(requests: readonly (() => Promise<unknown>)[]) {
  const waiting = [...requests]
  const began = performance.now()
  const one = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await next()
  }
  await Promise.all(Array.from({ length: 10 }, one))
  return Math.round((requests.length / (performance.now() - began)) * 1000)
}

type Sent = { cookie?: string; body?: string }

async function ask(path: string, { cookie = '', body }: Sent = {}) {
  const { host, port } = new URL(origin)
  const headers: OutgoingHttpHeaders = { host, cookie, origin, 'sec-fetch-site': 'same-origin' }
  if (body)
    Object.assign(headers, {
      'content-type': `multipart/form-data; boundary=${border}`,
      'content-length': Buffer.byteLength(body),
    })
  const sending = request({ host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers, agent })
  sending.end(body)
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  const text = (await response.setEncoding('utf8').toArray()).join('')
  if ((response.statusCode ?? 500) >= 400) throw new Error(`${path} answered ${response.statusCode}`)
  return text
}

await main()
