import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Election } from '@/db/budget/tally/elections/rules'
import type { Rule } from '@/db/budget/tally/input'
import { count, explain } from '@/db/budget/tally/rules'
import { anyElection, anyRule, election, ruled } from '@/tests/unit/tally/elections'

const explained = (election: Election, rule: Rule) => explain(count(election, rule, ''), election, rule)
const winsWith = (election: Election, rule: Rule, id: string) => count(election, rule, '').winners.includes(id)

const at = (election: Election, id: string, costCents: number): Election => ({
  ...election,
  projects: election.projects.map((project) => (project.id === id ? { id, costCents } : project)),
})
const joinedBy = (election: Election, id: string, extra: number, each: number): Election => ({
  ...election,
  votes: [...election.votes, { weight: extra, utilities: [[id, each]] }],
})

describe('what would have been enough', () => {
  const town = election(10_000, { pier: 6_000, swings: 5_000, bench: 4_000 }, ['5 x pier', '4 x swings', '3 x bench'])

  test('under greedy: so many votes more, or so low a price', () => {
    expect(explained(town, ruled({ method: 'greedy' })).losers.swings?.enough).toEqual({
      extraScore: 1,
      priceCents: '4000',
    })
  })

  test('nothing is enough for a project dearer than the pot except a lower price', () => {
    const tower = election(10_000, { tower: 10_500, lamp: 100 }, ['2 x tower', 'lamp'])
    expect(explained(tower, ruled({ method: 'greedy' })).losers.tower?.enough).toEqual({
      extraScore: null,
      priceCents: '10000',
    })
  })

  test('under equal shares: supporters who want nothing else', () => {
    const rule = ruled({ method: 'equal-shares', completion: 'none' })
    const { losers } = explained(town, rule)
    const { extraSupporters, priceCents } = losers.swings?.enough ?? {}
    expect(winsWith(joinedBy(town, 'swings', extraSupporters ?? 0, 1), rule, 'swings')).toBe(true)
    expect(winsWith(joinedBy(town, 'swings', (extraSupporters ?? 0) - 1, 1), rule, 'swings')).toBe(false)
    expect(priceCents).toBe('3300')
  })

  test('every figure given is enough when the election is counted again with it', () => {
    const euros = anyElection.map((election) => ({
      ...election,
      potCents: election.potCents * 100,
      projects: election.projects.map(({ id, costCents }) => ({ id, costCents: costCents * 100 })),
    }))
    fc.assert(
      fc.property(euros, anyRule, (election, rule) => {
        const euroRule = { ...rule, deltaCents: 100 * rule.deltaCents }
        const most = Math.max(1, ...election.votes.flatMap(({ utilities }) => utilities.map(([, given]) => given)))
        for (const [id, { enough }] of Object.entries(explained(election, euroRule).losers)) {
          if (enough?.priceCents) expect(winsWith(at(election, id, Number(enough.priceCents)), euroRule, id)).toBe(true)
          if (enough?.extraSupporters)
            expect(winsWith(joinedBy(election, id, enough.extraSupporters, most), euroRule, id)).toBe(true)
          if (enough?.extraScore && !rule.eligibilityPreStep) {
            expect(winsWith(joinedBy(election, id, enough.extraScore, 1), euroRule, id)).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
