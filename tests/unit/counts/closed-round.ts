import type { Officer } from '@/db/actors'
import type { Ballot } from '@/db/budget/ballots/input'
import { ballots } from '@/db/budget/ballots/tables'
import { closings, type rounds, seeds } from '@/db/budget/rounds/tables'
import { countRound } from '@/db/budget/tally/programme/rules'
import { readCountPapers } from '@/db/budget/tally/reads'
import { finishCount, requestCount } from '@/db/budget/tally/writes'
import { inTown } from '@/db/town'
import { townAtWork } from '@/scripts/town-at-work'
import { inDays, votingRound } from '../ballots/voting-round'

const whole = (area: string | null, koko: string[], own: string[] = []): Ballot => {
  return { area, choices: { koko, ...(area && own.length > 0 && { [area]: own }) } }
}

/** Eleven voters. 1 costs 60 000 € and 2 costs 40 000 € of 100 000 €; 4 and 5 are of one area, 6 and 7 of the other. */
export const urn: Ballot[] = [
  ...Array.from({ length: 5 }, () => whole('jamsankoski', ['1', '2'], ['5'])),
  ...Array.from({ length: 3 }, () => whole('kuorevesi', ['3'], ['6', '7'])),
  ...Array.from({ length: 2 }, () => whole(null, ['2', '3'])),
  whole('jamsankoski', [], ['4']),
]

/** A round whose urn has been opened and held these ballots. */
export async function closedRound(
  officer: Officer<'budget'>,
  cast: readonly Ballot[] = urn,
  settings: Partial<typeof rounds.$inferInsert> = {},
) {
  const round = await votingRound(officer, { votingUntil: inDays(-0.5), resultOn: inDays(1), ...settings })
  const { municipality } = officer
  await inTown(officer, async (tx) => {
    await tx.insert(seeds).values({ municipality, round, seed: Buffer.alloc(32, 7) })
    if (cast.length) await tx.insert(ballots).values(cast.map((ballot) => ({ municipality, round, ...ballot })))
    await tx.insert(closings).values({ municipality, round, ballots: cast.length })
  })
  return round
}

export const worker = (officer: Officer<'budget'>) => townAtWork(officer.municipality, 'budget', 'count')

/** Asks for a count and does the worker's part here. */
export async function counted(officer: Officer<'budget'>, round: string): Promise<string> {
  const count = await requestCount(officer, round)
  const papers = await readCountPapers(worker(officer), count)
  if (papers) await finishCount(worker(officer), count, countRound(papers))
  return count
}
