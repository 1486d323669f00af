import type { Officer } from '@/db/actors'
import { ideas } from '@/db/budget/ideas/tables'
import { proposals } from '@/db/budget/proposals/tables'
import { closings, pots, rounds } from '@/db/budget/rounds/tables'
import { ruleInput } from '@/db/budget/tally/input'
import { inTown } from '@/db/town'

export const town = { id: 'jamsa', code: '182' }

const days = (from: number) => new Date(Date.now() + from * 86_400_000)

/** A published round whose review is over and whose voting opens in two days. */
export const waiting = () => ({
  slug: `kierros-${crypto.randomUUID().slice(0, 8)}`,
  name: { fi: 'Lähiliikunta 2026', sv: 'Närmotion 2026' },
  intro: { fi: 'Päätä, mihin liikuntapaikkaan rahat käytetään.' },
  ideasFrom: days(-90),
  ideasUntil: days(-60),
  reviewUntil: days(-1),
  votingFrom: days(2),
  votingUntil: days(20),
  resultOn: days(30),
  ageOn: '2026-12-31',
  minimumAge: 12,
  ballot: { type: 'approval' as const, min: 1, max: 3, blank: false },
  rule: ruleInput.parse({ method: 'equal-shares' }),
  publishedAt: days(-91),
})

/** The round with two pots, and proposals that could be voted on. */
export function lay(
  officer: Officer<'budget'>,
  changes: Partial<typeof rounds.$inferInsert> = {},
  costs = [40_000_00, 25_000_00],
) {
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const [round] = await tx
      .insert(rounds)
      .values({ municipality, ...waiting(), ...changes })
      .returning()
    if (!round) throw new Error('no round')
    const money = [
      { key: 'koko', name: { fi: 'Koko kaupunki', sv: 'Hela staden' }, cents: 60_000_00, wholeTown: true },
      { key: 'jamsankoski', name: { fi: 'Jämsänkoski', sv: 'Jämsänkoski' }, cents: 20_000_00, wholeTown: false },
    ]
    const [whole] = await tx
      .insert(pots)
      .values(money.map((pot, position) => ({ municipality, round: round.id, position, ...pot })))
      .returning()
    if (!whole) throw new Error('no pot')
    for (const [at, costCents] of costs.entries())
      await tx.insert(proposals).values(proposalIn(round, whole, `K${at + 1}`, costCents))
    return { ...round, pot: whole.id }
  })
}

export function proposalIn(
  round: { id: string; municipality: Officer['municipality'] },
  pot: { id: string },
  number: string,
  costCents: number,
) {
  const title = { fi: `Ehdotus ${number}`, sv: `Förslag ${number}` }
  return {
    municipality: round.municipality,
    round: round.id,
    pot: pot.id,
    number,
    title,
    text: title,
    category: 'sports',
    costCents,
  }
}

export function layIdea(officer: Officer<'budget'>, round: { id: string; pot: string }, number = 1) {
  const { municipality, locale } = officer
  const words = { title: 'Laituri', text: 'Uusi laituri rantaan.', place: 'Seppola', category: 'sports' }
  return inTown(officer, (tx) =>
    tx.insert(ideas).values({
      municipality,
      locale,
      round: round.id,
      pot: round.pot,
      number,
      submission: crypto.randomUUID(),
      ...words,
    }),
  )
}

export function close(officer: Officer<'budget'>, round: string) {
  return inTown(officer, (tx) => tx.insert(closings).values({ municipality: officer.municipality, round, ballots: 0 }))
}
