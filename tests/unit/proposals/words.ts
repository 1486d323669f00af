import { randomUUID } from 'node:crypto'
import type { ProposalWords } from '@/db/budget/proposals/input'
import type { TestRound } from '../reviews/town'

/** A proposal as its form sends it. */
export function proposed(round: TestRound, words: Partial<ProposalWords> = {}): ProposalWords {
  return {
    number: null,
    title: { fi: 'Uimalaituri Myllyrantaan' },
    text: { fi: 'Kelluva laituri, jolle pääsee pyörätuolilla.' },
    pot: round.whole,
    place: 'Myllyranta',
    point: null,
    category: 'nature',
    cost: 1_450_000,
    upkeep: null,
    image: 'drawing:pier',
    round: round.id,
    proposal: randomUUID(),
    version: 0,
    take: [],
    ideas: [],
    ...words,
  }
}
