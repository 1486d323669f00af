import 'server-only'
import { randomInt } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Job, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { enqueue } from '../../../jobs'
import { record } from '../../../journal/writes'
import { holdAlone } from '../../../locks'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { roundIn } from '../../rounds/reads'
import { closings } from '../../rounds/tables'
import { openBallot, sealingKey } from '../envelopes/rules'
import type { Ballot } from '../input'
import { ballotManifestIn } from '../reads'
import { type BallotManifest, ballotProblems } from '../rules'
import { ballots, envelopes, voters } from '../tables'
import { closingRequests, givenUp } from './tables'

export type Closing = {
  /** Ballots that count. */
  ballots: number
  /** Ballots that do not, by reason; `unreadable` when an envelope could not be opened. */
  invalid: Readonly<Record<string, number>>
}

/** Rows to a statement. */
const batch = 5_000

/**
 * Asks the worker to open the urn: the request and its job are there together or not at all. Asking again while it is at work
 * does nothing. Refuses: gone, ballots.stillOpen.
 */
export function requestClosing(officer: Officer<'budget'>, id: string): Promise<void> {
  return inTown(officer, async (tx) => {
    const { round } = await endedIn(tx, id)
    if (round.closed) return
    const { municipality, staff } = officer
    const asked = { municipality, round: id, requestedBy: staff.id, failedAt: null }
    const [request] = await tx
      .insert(closingRequests)
      .values(asked)
      .onConflictDoUpdate({
        target: [closingRequests.municipality, closingRequests.round],
        set: { ...asked, createdAt: sql`now()` },
        setWhere: givenUp,
      })
      .returning({ id: closingRequests.id })
    if (!request) return
    await enqueue(tx, 'close', { municipality, id })
    await record(tx, officer, { action: 'closing.requested', object: `round:${id}` })
  })
}

/** The urn could not be opened; the desk is told. A later try clears it. */
export function failClosing(job: Job<'budget'>, round: string) {
  return inTown(job, (tx) =>
    tx.update(closingRequests).set({ failedAt: sql`clock_timestamp()` }).where(eq(closingRequests.round, round)),
  )
}

async function endedIn(tx: Transaction, id: string) {
  const round = await roundIn(tx, id)
  const manifest = round && (await ballotManifestIn(tx, id))
  if (!round || !manifest) throw new Refusal('gone')
  if (round.now < round.votingUntil) throw new Refusal('ballots.stillOpen')
  return { round, manifest }
}

/**
 * Empties the urn once voting has ended: opens every envelope, checks its ballot once more, and writes the ballots in an
 * order drawn by lot beside a register of voters that no longer leads to them. Happens once, however often it is asked.
 * Refuses: gone, ballots.stillOpen.
 */
export function closeRound(job: Job<'budget'>, id: string): Promise<Closing> {
  return inTown(job, async (tx) => {
    await holdAlone(tx, 'urn', id)
    const { round, manifest } = await endedIn(tx, id)
    if (round.closed) return closingIn(tx, id)

    const sealed = await tx
      .select({ voter: envelopes.voter, sealed: envelopes.sealed })
      .from(envelopes)
      .where(eq(envelopes.round, id))
    const { valid, invalid } = opened(id, manifest, sealed)
    const { municipality } = job
    await tx.execute(sql`
      insert into ${voters} (municipality, round, voter, channel)
      select municipality, round, voter, channel from ${envelopes} where round = ${id} order by voter`)
    for (let from = 0; from < valid.length; from += batch) {
      // One value for many rows: thousands of parameters cost more than the rows.
      const rows = JSON.stringify(valid.slice(from, from + batch))
      await tx.execute(sql`
        insert into ${ballots} (municipality, round, area, choices)
        select ${municipality}, ${id}, area, choices from jsonb_to_recordset(${rows}::jsonb) as opened (area text, choices jsonb)`)
    }
    await tx.delete(envelopes).where(eq(envelopes.round, id))
    const [request] = await tx.select().from(closingRequests).where(eq(closingRequests.round, id))
    const closedBy = request?.requestedBy ?? null
    await tx.insert(closings).values({ municipality, round: id, ballots: valid.length, closedBy })
    const rejected = Object.entries(invalid).map(([reason, count]) => `, ${reason} ${count}`)
    await record(tx, job, {
      action: 'round.closed',
      object: `round:${id}`,
      detail: `valid ${valid.length}${rejected.join('')}`,
    })
    return { ballots: valid.length, invalid }
  })
}

type Envelope = Pick<typeof envelopes.$inferSelect, 'voter' | 'sealed'>

/** The valid ballots shuffled, and why the others are not valid: the first fault of each. */
function opened(round: string, manifest: BallotManifest, sealed: readonly Envelope[]) {
  const key = sealingKey(round)
  const valid: Ballot[] = []
  const invalid: Record<string, number> = {}
  for (const envelope of sealed) {
    const ballot = readable(() => openBallot(key, round, envelope.voter, envelope.sealed))
    const fault = ballot ? ballotProblems(manifest, ballot)[0]?.code : 'unreadable'
    if (ballot && !fault) valid.push(ballot)
    else if (fault) invalid[fault] = (invalid[fault] ?? 0) + 1
  }
  return { valid: shuffled(valid), invalid }
}

function readable(open: () => Ballot): Ballot | null {
  try {
    return open()
  } catch {
    return null
  }
}

/** Fisher and Yates with numbers nobody can foretell. */
function shuffled<T>(items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const drawn = randomInt(last + 1)
    const [one, other] = [items[last], items[drawn]] as [T, T]
    items[last] = other
    items[drawn] = one
  }
  return items
}

/** An earlier closing, for whoever asks again. */
async function closingIn(tx: Transaction, round: string): Promise<Closing> {
  const [row] = await tx
    .select({
      ballots: closings.ballots,
      voters: sql<number>`(select count(*) from ${voters} v where v.round = ${round})::int`,
    })
    .from(closings)
    .where(eq(closings.round, round))
  const rejected = (row?.voters ?? 0) - (row?.ballots ?? 0)
  return { ballots: row?.ballots ?? 0, invalid: rejected > 0 ? { invalid: rejected } : {} }
}
