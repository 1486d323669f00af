import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { ApiClient, Job, Officer, Resident, Visitor } from './actors'
import { query } from './client'
import { keyedHash, keyFor } from './keys'
import { Refusal } from './refusal'

/** Points in ten minutes; a form takes ten. Many people sit behind the one address of a school, and an officer clears a queue. */
const allowances = { address: 1_000, resident: 1_000, staff: 6_000 }

/** What one sending of another system takes: its desk says how many it may send. */
export const sending = 20

type Sender = keyof typeof allowances | 'client'

/** One for every number of points. */
const limiters = new Map<number, RateLimiterPostgres>()

/**
 * Takes one form from what its sender may send. `weight`: its points, fewer for what a whole class does in one lesson. Written outside the request's transaction: a rollback gives nothing back.
 * `address`: where it came from, null where nothing in front of the portal tells. Refuses: tooMany.
 */
export async function spend(asker: Visitor, address: string | null, weight = 10) {
  const { sender, who, points } = senderOf(asker as Visitor & Asker, address)
  if (!who) return
  const day = new Date().toISOString().slice(0, 10)
  const hidden = keyedHash(keyFor(`rate-limit ${day}`), who).toString('base64url')
  await limiterFor(points)
    .consume(`${asker.municipality}:${sender}:${hidden}`, weight)
    .catch((fault) => {
      if (!(fault instanceof RateLimiterRes)) throw fault
      throw new Refusal('tooMany', { minutes: Math.ceil(fault.msBeforeNext / 60_000) })
    })
}

/** Deletes a town's counters that ran out more than a day ago. */
export function dropOldCounters({ municipality }: Job) {
  const ago = Date.now() - 86_400_000
  return query('delete from rate_limits where starts_with(key, $1) and expire < $2', [
    `${municipality}:`,
    ago,
  ] as never[])
}

type Asker = Partial<Resident & Officer & ApiClient>

type Counted = { readonly sender: Sender; readonly who: string | null; readonly points: number }

function senderOf({ person, staff, client }: Asker, address: string | null): Counted {
  if (client) return { sender: 'client', who: client.id, points: client.most * sending }
  if (staff) return { sender: 'staff', who: staff.id, points: allowances.staff }
  if (person) return { sender: 'resident', who: person.id, points: allowances.resident }
  return { sender: 'address', who: address && networkOf(address), points: allowances.address }
}

/** IPv4 whole; of IPv6 the first 64 bits, for the rest is the sender's to choose. */
export function networkOf(address: string) {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - (first?.length ?? 0) - (last?.length ?? 0))).fill('0')
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, 4).join(':')
}

function limiterFor(points: number) {
  const known = limiters.get(points)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: { query: ({ text, values }: { text: string; values: never[] }) => query(text, values) },
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: '',
    points,
    duration: 600,
  })
  limiters.set(points, made)
  return made
}
