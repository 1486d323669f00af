import type { Entry } from '@/db/grants/payments/answers/rules'

export type Outcome = 'accepted' | 'paid' | 'rejected' | 'returned'

export type Sent = {
  id: string
  file: string
  instruction: string
  endToEnd: string
  cents: number
  iban: string
  outcome: Outcome | null
}

export type Match = { payment: string; outcome: Outcome; code: string | null; on: string | null }
export type Stray = Entry & { why: 'unknown' | 'sumDiffers' | 'accountDiffers' | 'several' }
export type Matched = { matches: Match[]; strays: Stray[] }

/**
 * Finds the payments that an answer speaks of: by our own id, and by sum and account together where a bank does not repeat it.
 * What contradicts a payment, and what fits several or none, is left for people.
 */
export function matched(entries: readonly Entry[], sent: readonly Sent[]): Matched {
  const matches = new Map<string, Match>()
  const strays: Stray[] = []
  const byEnd = Map.groupBy(sent, ({ endToEnd }) => endToEnd)
  for (const entry of entries) {
    if (entry.outcome === 'pending') continue
    const found = paymentsOf(entry, sent, byEnd.get(entry.id) ?? [])
    if ('why' in found) {
      strays.push({ ...entry, why: found.why })
      continue
    }
    for (const payment of found.payments) {
      const now = matches.get(payment.id)?.outcome ?? payment.outcome
      const outcome = entry.outcome as Outcome
      if (moves(now, outcome)) matches.set(payment.id, { payment: payment.id, outcome, code: entry.code, on: entry.on })
    }
  }
  return { matches: [...matches.values()], strays }
}

/** An answer never leads back: what is paid is not merely accepted again, and only money that left can be returned. */
function moves(now: Outcome | null, next: Outcome): boolean {
  const rank: Record<Outcome, number> = { accepted: 1, rejected: 2, paid: 3, returned: 4 }
  return rank[next] > (now ? rank[now] : 0) && !(now === 'rejected')
}

function paymentsOf(
  entry: Entry,
  sent: readonly Sent[],
  named: readonly Sent[],
): { payments: readonly Sent[] } | { why: Stray['why'] } {
  if (entry.outcome === 'received') return { why: 'unknown' }
  if (entry.of === 'file') return some(sent.filter(({ file }) => file === entry.id))
  if (entry.of === 'instruction')
    return whole(
      entry,
      sent.filter(({ instruction }) => instruction === entry.id),
    )
  return entry.id ? byId(entry, named) : bySumAndAccount(entry, sent)
}

const some = (payments: readonly Sent[]) => (payments.length ? { payments } : ({ why: 'unknown' } as const))

/** Booked as one sum, it must be the sum of them all. */
function whole({ cents }: Entry, payments: readonly Sent[]) {
  const total = payments.reduce((sum, { cents }) => sum + cents, 0)
  return cents !== null && payments.length && cents !== total ? ({ why: 'sumDiffers' } as const) : some(payments)
}

/** Of money that came back banks name either side's account. */
function byId(entry: Entry, payments: readonly Sent[]) {
  const [payment] = payments
  if (payment && entry.cents !== null && entry.cents !== payment.cents) return { why: 'sumDiffers' } as const
  const account = entry.outcome === 'returned' ? null : entry.iban
  if (payment && account !== null && account !== payment.iban) return { why: 'accountDiffers' } as const
  return some(payments)
}

/** The only payment of this sum to this account that has not come to its end yet. */
function bySumAndAccount({ cents, iban, outcome }: Entry, sent: readonly Sent[]) {
  const ended = outcome === 'returned' ? ['rejected', 'returned'] : ['rejected', 'returned', 'paid']
  const fits = sent.filter((one) => one.cents === cents && one.iban === iban && !ended.includes(one.outcome ?? ''))
  return fits.length > 1 ? ({ why: 'several' } as const) : some(fits)
}
