import { randomUUID } from 'node:crypto'
import type { Visitor } from '@/db/actors'
import type { NewIdea } from '@/db/budget/ideas/input'
import { pots, rounds } from '@/db/budget/rounds/tables'
import { inTown } from '@/db/town'

const days = (n: number) => new Date(Date.now() + n * 86_400_000)

type Setting = { slug?: string; ideasNeedSignIn?: boolean; ideasUntil?: Date; reviewUntil?: Date }

/** A round that takes ideas now, with the whole town and one area. */
export function openRound(actor: Visitor, { slug = '2026', ...setting }: Setting = {}) {
  const { municipality } = actor
  return inTown(actor, async (tx) => {
    const [round] = await tx
      .insert(rounds)
      .values({
        municipality,
        slug,
        name: { fi: 'Osallistuva budjetti' },
        intro: { fi: 'Ehdota.' },
        ideasFrom: days(-10),
        ideasUntil: days(10),
        reviewUntil: days(20),
        votingFrom: days(20),
        votingUntil: days(30),
        resultOn: days(31),
        ageOn: '2026-12-31',
        ballot: { kind: 'approval', min: 1, max: 5 } as never,
        rule: { kind: 'greedy' } as never,
        publishedAt: days(-20),
        ...setting,
      })
      .returning({ id: rounds.id })
    const id = round?.id ?? ''
    const scope = { municipality, round: id, cents: 5_000_000 }
    const [whole, area] = await tx
      .insert(pots)
      .values([
        { ...scope, key: 'koko', name: { fi: 'Koko kaupunki' }, wholeTown: true, position: 0 },
        { ...scope, key: 'jamsankoski', name: { fi: 'Jämsänkoski' }, wholeTown: false, position: 1 },
      ])
      .returning({ id: pots.id })
    return { id, slug, whole: whole?.id ?? '', area: area?.id ?? '' }
  })
}

export type TestRound = Awaited<ReturnType<typeof openRound>>

export function idea(round: TestRound, words: Partial<NewIdea> = {}): NewIdea {
  return {
    title: 'Laituri Myllyrantaan',
    text: 'Rannassa voisi uida ja istua iltaisin.',
    pot: round.whole,
    place: 'Myllyranta',
    category: 'nature',
    roughCents: 1_200_000,
    byline: null,
    showName: false,
    submission: randomUUID(),
    seen: 'all',
    ...words,
  }
}

/** The key of the rule that says no. */
export const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { key?: string }) => error.key ?? String(error),
  )
