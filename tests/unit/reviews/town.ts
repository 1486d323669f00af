import { randomUUID } from 'node:crypto'
import type { Resident, Visitor } from '@/db/actors'
import { ideas } from '@/db/budget/ideas/tables'
import { freezes, pots, rounds } from '@/db/budget/rounds/tables'
import { journal } from '@/db/journal/tables'
import { listMessages } from '@/db/outbox/reads'
import { inTown } from '@/db/town'

const days = (n: number) => new Date(Date.now() + n * 86_400_000)

type Setting = { slug?: string; ideasUntil?: Date }

/** A round whose ideas are being reviewed, with the whole town and one area. */
export function reviewedRound(actor: Visitor, { slug = '2026', ideasUntil = days(-2) }: Setting = {}) {
  const { municipality } = actor
  return inTown(actor, async (tx) => {
    const [round] = await tx
      .insert(rounds)
      .values({
        municipality,
        slug,
        name: { fi: 'Osallistuva budjetti' },
        intro: { fi: 'Ehdota.' },
        ideasFrom: days(-30),
        ideasUntil,
        reviewUntil: days(20),
        votingFrom: days(30),
        votingUntil: days(40),
        resultOn: days(41),
        ageOn: '2026-12-31',
        ballot: { type: 'knapsack' } as never,
        rule: { method: 'greedy' } as never,
        publishedAt: days(-40),
      })
      .returning({ id: rounds.id })
    const id = round?.id ?? ''
    const scope = { municipality, round: id, cents: 8_000_000 }
    const kept = await tx
      .insert(pots)
      .values([
        { ...scope, key: 'koko', name: { fi: 'Koko kaupunki' }, wholeTown: true, position: 0 },
        { ...scope, key: 'halli', name: { fi: 'Halli' }, wholeTown: false, position: 1 },
      ])
      .returning({ id: pots.id, key: pots.key })
    const potOf = (key: string) => kept.find((pot) => pot.key === key)?.id ?? ''
    return { id, slug, whole: potOf('koko'), area: potOf('halli'), numbers: { last: 0 } }
  })
}
export type TestRound = Awaited<ReturnType<typeof reviewedRound>>

/** An idea somebody sent while the round took them. */
export async function sentIdea(
  author: Resident<'budget'>,
  round: TestRound,
  words: { title?: string; text?: string; area?: boolean } = {},
) {
  round.numbers.last += 1
  const { title = 'Laituri Myllyrantaan', text = 'Rannassa voisi uida.', area } = words
  const number = round.numbers.last
  const pot = area ? round.area : round.whole
  const [row] = await inTown(author, (tx) =>
    tx
      .insert(ideas)
      .values({
        municipality: author.municipality,
        round: round.id,
        pot,
        number,
        author: author.person.id,
        byline: author.person.name,
        title,
        text,
        place: 'Myllyranta',
        category: 'nature',
        locale: 'fi',
        submission: randomUUID(),
      })
      .returning({ id: ideas.id }),
  )
  return { id: row?.id ?? '', number, title }
}

/** The moment from which nothing on the ballot changes any more. */
export const freeze = (actor: Visitor, { id }: TestRound) =>
  inTown(actor, (tx) =>
    tx.insert(freezes).values({ municipality: actor.municipality, round: id, manifest: '{}', sha256: '0'.repeat(64) }),
  )

/** What the journal says of a row, oldest first. */
export async function deedsOn(actor: Visitor, object: string) {
  const rows = await inTown(actor, (tx) => tx.select().from(journal).orderBy(journal.seq))
  return rows.filter((entry) => entry.object === object).map(({ action, detail }) => ({ action, detail }))
}

/** The kinds of messages a resident has, newest first. */
export const toldTo = async (resident: Resident<'budget'>) => (await listMessages(resident)).map(({ kind }) => kind)

/** The key of the rule that says no, with its values. */
export const refusedBy = (work: Promise<unknown>): Promise<{ key: string; values: Record<string, unknown> }> =>
  work.then(
    () => ({ key: 'accepted', values: {} }),
    (error: { key?: string; values?: Record<string, unknown> }) => ({
      key: error.key ?? String(error),
      values: error.values ?? {},
    }),
  )
