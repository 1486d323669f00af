import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Desk, Job } from '@/db/actors'
import { openSession } from '@/db/people/sessions/writes'
import { desks, staff } from '@/db/people/tables'
import { inTown } from '@/db/town'

const origin = `http://jamsa.localhost:${process.env.PORT}`
const agent = new Agent({ keepAlive: true })
const rounds = 40

export const hangUp = () => agent.destroy()
export const print = (figure: object) => process.stdout.write(`${JSON.stringify(figure)}\n`)
export const rounded = (figure: number) => Math.round(figure * 100) / 100

/** The p95 of what is asked one at a time, and its ratio to that of a bare handler asked before each. */
export async function againstBare(run: () => Promise<unknown>) {
  const [times, handler]: [number[], number[]] = [[], []]
  await run()
  for (let round = 0; round < rounds; round++) {
    handler.push(await timed(() => ask('/api/health/live', '')))
    times.push(await timed(run))
  }
  const [one, bare] = [p95(times), p95(handler)]
  return { p95Ms: rounded(one), handlerP95Ms: rounded(bare), ratio: rounded(one / bare) }
}

/** Milliseconds. */
export async function timed(run: () => Promise<unknown>) {
  const began = performance.now()
  await run()
  return performance.now() - began
}

const p95 = (times: number[]) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0

/** Somebody of a desk, signed in: whoever has this name, where it matters who. */
export async function officerCookie(town: Job, desk: Desk, name = '') {
  const token = randomBytes(32).toString('base64url')
  const [atDesks, people] = await inTown(town, (tx) => Promise.all([tx.select().from(desks), tx.select().from(staff)]))
  const here = new Set(atDesks.filter((one) => one.desk === desk).map((one) => one.staff))
  const member = people.find((one) => here.has(one.id) && one.name.includes(name))
  if (!member) throw new Error(`Nobody is at the ${desk} desk of the demo`)
  const holder = { kind: 'staff', id: member.id, name: member.name } as const
  await openSession(town, { token: createHash('sha256').update(token).digest(), holder })
  return `__Host-sess=${token}`
}

export async function ask(path: string, cookie: string) {
  const { host, port } = new URL(origin)
  const sending = request({ host: '127.0.0.1', port, path, headers: { host, cookie }, agent })
  sending.end()
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  await response.toArray()
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`)
}
