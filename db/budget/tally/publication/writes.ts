import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Job, Officer } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { tell } from '../../../outbox/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { ideas } from '../../ideas/tables'
import { wordsIn } from '../../proposals/rules'
import { lineage, proposals } from '../../proposals/tables'
import { type Round, roundIn } from '../../rounds/reads'
import { rounds } from '../../rounds/tables'
import { runsIn } from '../reads'
import { counts, publications } from '../tables'

/**
 * Makes a count the result of its round, once and for good, and tells the authors of the ideas behind the proposals.
 * Refuses: gone, results.notCounted, results.alreadyPublished.
 */
export function publishResult(
  publisher: Officer<'budget'> | Job<'budget'>,
  { round: id, count }: { round: string; count: string },
): Promise<string> {
  return inTown(publisher, async (tx) => {
    await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.id, id)).for('update')
    const round = await roundIn(tx, id)
    const [counted] = await tx.select().from(counts).where(eq(counts.id, count))
    if (!round || counted?.round !== id) throw new Refusal('gone')
    if (round.resultPublished) throw new Refusal('results.alreadyPublished')
    const official = (await runsIn(tx, count)).filter((run) => run.official)
    if (!counted.finishedAt || official.length !== round.pots.length) throw new Refusal('results.notCounted')

    const { municipality } = publisher
    const publishedBy = 'staff' in publisher ? publisher.staff.id : null
    await tx.insert(publications).values({ municipality, round: id, count, publishedBy })
    await tellAuthors(tx, publisher, round, new Set(official.flatMap(({ run }) => run.winners)))
    const detail = official.map(({ pot, sha256 }) => `${pot} ${sha256}`).join(', ')
    await record(tx, publisher, { action: 'result.published', object: `round:${id}`, detail })
    return round.slug
  })
}

/** Everybody whose idea is in a proposal hears whether it won. */
async function tellAuthors(
  tx: Transaction,
  publisher: Officer<'budget'> | Job<'budget'>,
  { id, slug }: Round,
  winners: ReadonlySet<string>,
) {
  const written = await tx
    .select({
      idea: ideas.id,
      title: ideas.title,
      author: ideas.author,
      locale: ideas.locale,
      number: proposals.number,
      proposal: proposals.title,
    })
    .from(lineage)
    .innerJoin(ideas, eq(ideas.id, lineage.idea))
    .innerJoin(proposals, eq(proposals.id, lineage.proposal))
    .where(and(eq(proposals.round, id), isNull(proposals.withdrawnAt), isNotNull(ideas.author)))
  const tellings = written.map(({ idea, title, author, locale, number, proposal }) => ({
    to: author,
    kind: winners.has(number) ? ('proposalWon' as const) : ('proposalNotWon' as const),
    values: { idea: title, proposal: wordsIn(proposal, locale) },
    link: `/budget/${slug}/result`,
    dedupe: `result:${id}:${idea}`,
  }))
  await tell(tx, publisher, ...tellings)
}
