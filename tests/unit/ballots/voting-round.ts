import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Officer, Resident } from '@/db/actors'
import { ballotForm } from '@/db/budget/ballots/input'
import { ballotOptionsIn } from '@/db/budget/proposals/reads'
import { proposals } from '@/db/budget/proposals/tables'
import { manifestOf, manifestText } from '@/db/budget/rounds/manifest/rules'
import { roundIn } from '@/db/budget/rounds/reads'
import { freezes, pots, rounds } from '@/db/budget/rounds/tables'
import { roundRuleInput } from '@/db/budget/tally/input'
import { sha256 } from '@/db/canonical/rules'
import { Refusal } from '@/db/refusal'
import { inTown } from '@/db/town'
import { municipalityById } from '@/tenants'

type Settings = Partial<typeof rounds.$inferInsert>

/** Whole town 100 000 €: 1, 2, 3. Two areas of 50 000 €: 4, 5 in Jämsänkoski, 6, 7 in Kuorevesi. Voting is open. */
const options = [
  { number: '1', pot: 'koko', euros: 60_000 },
  { number: '2', pot: 'koko', euros: 40_000 },
  { number: '3', pot: 'koko', euros: 30_000 },
  { number: '4', pot: 'jamsankoski', euros: 20_000 },
  { number: '5', pot: 'jamsankoski', euros: 45_000 },
  { number: '6', pot: 'kuorevesi', euros: 10_000 },
  { number: '7', pot: 'kuorevesi', euros: 15_000 },
]

/** A frozen round in which voting is going on, unless `settings` move its moments. Returns its id. */
export async function votingRound(officer: Officer<'budget'>, settings: Settings = {}): Promise<string> {
  const { municipality } = officer
  const town = municipalityById(municipality)
  return inTown(officer, async (tx) => {
    const [round] = await tx
      .insert(rounds)
      .values({
        municipality,
        slug: `kierros-${randomUUID().slice(0, 8)}`,
        name: { fi: 'Kierros' },
        intro: { fi: 'Kierros' },
        ideasFrom: inDays(-90),
        ideasUntil: inDays(-60),
        reviewUntil: inDays(-30),
        votingFrom: inDays(-1),
        votingUntil: inDays(7),
        resultOn: inDays(14),
        minimumAge: null,
        ageOn: '2026-11-24',
        ballot: ballotForm.parse({ type: 'approval', max: 2 }),
        rule: roundRuleInput.parse({ method: 'equal-shares' }),
        publishedAt: inDays(-100),
        ...settings,
      })
      .returning()
    if (!round || !town) throw new Error('The round was not written')
    const keys = ['koko', 'jamsankoski', 'kuorevesi']
    const written = await tx
      .insert(pots)
      .values(
        keys.map((key, position) => ({
          municipality,
          round: round.id,
          key,
          name: { fi: key },
          cents: position === 0 ? 10_000_000 : 5_000_000,
          wholeTown: position === 0,
          position,
        })),
      )
      .returning()
    await tx.insert(proposals).values(
      options.map(({ number, pot, euros }) => ({
        municipality,
        round: round.id,
        pot: written.find(({ key }) => key === pot)?.id ?? '',
        number,
        title: { fi: `Ehdotus ${number}` },
        text: { fi: 'Teksti' },
        category: 'sports',
        costCents: euros * 100,
      })),
    )
    const found = await roundIn(tx, round.id)
    if (!found) throw new Error('The round is not there')
    const list = await ballotOptionsIn(tx, round.id)
    const manifest = manifestText(manifestOf({ town, round: found, proposals: list, seedSha256: '0'.repeat(64) }))
    await tx.insert(freezes).values({ municipality, round: round.id, manifest, sha256: sha256(manifest) })
    return round.id
  })
}

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

/** Voting ends now: the database's clock has passed the round's end. */
export function endVoting(officer: Officer<'budget'>, round: string) {
  return inTown(officer, (tx) =>
    tx
      .update(rounds)
      .set({ votingUntil: sql`clock_timestamp() - interval '1 millisecond'` })
      .where(sql`${rounds.id} = ${round}`),
  )
}

export const cast = (
  round: string,
  ids: Record<string, string[]>,
  more: { area?: string; revision?: number; submission?: string } = {},
) => ({
  round,
  ballot: { area: more.area ?? null, choices: ids },
  submission: more.submission ?? randomUUID(),
  revision: more.revision ?? 0,
})

/** The key of the refusal a write ends in; anything else is thrown on. */
export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing refused',
    (fault) => {
      if (fault instanceof Refusal) return fault.key
      throw fault
    },
  )

/** Rows of a table as row-level security shows them to this actor. */
export function count(
  actor: Officer<'budget'> | Resident<'budget'>,
  table: 'envelopes' | 'ballots' | 'voters' | 'closings',
  round: string,
): Promise<number> {
  return inTown(actor, async (tx) => {
    const [row] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(table)} where round = ${round}`,
    )
    return row?.count ?? 0
  })
}
