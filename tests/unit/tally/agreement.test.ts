import fc from 'fast-check'
import { expect, test } from 'vitest'
import { artefactText, count } from '@/db/budget/tally/rules'
import { anyElection, anyRule, ruled } from '@/tests/unit/tally/elections'
import { referenceWinners } from '@/tests/unit/tally/reference'

const seed = fc.constantFrom('', 'kevät', 'a1b2')

test('the count agrees with the definitions followed word for word', () => {
  fc.assert(
    fc.property(anyElection, anyRule, seed, (election, rule, seed) => {
      expect(count(election, rule, seed).winners.toSorted()).toEqual(referenceWinners(election, rule, seed).toSorted())
    }),
    { numRuns: 600 },
  )
})

test('equal shares agree also where shares, prices and points are large and nothing divides', () => {
  const scaled = anyElection.map((election) => ({
    ...election,
    potCents: election.potCents * 1_000_003,
    projects: election.projects.map(({ id, costCents }) => ({ id, costCents: costCents * 999_983 })),
  }))
  const rule = ruled({ method: 'equal-shares', deltaCents: 3_000_017 })
  fc.assert(
    fc.property(scaled, (election) => {
      expect(count(election, rule, '').winners.toSorted()).toEqual(referenceWinners(election, rule, '').toSorted())
    }),
    { numRuns: 200 },
  )
})

test('no rule spends more than the pot, but for what a reserve pays, and the account adds up', () => {
  fc.assert(
    fc.property(anyElection, anyRule, (election, rule) => {
      const { winners, losers, money, steps, scores } = count(election, rule, '')
      const spent = winners.reduce((sum, id) => sum + Number(scores[id]?.costCents), 0)
      const reserve = Number(money.reserveCents ?? 0)
      expect(rule.method === 'greedy-reserve' || reserve === 0).toBe(true)
      expect(Number(money.spentCents)).toBe(spent)
      expect(election.potCents + reserve).toBe(spent + Number(money.unspentCents))
      expect(steps.reduce((sum, { reserveCents }) => sum + Number(reserveCents ?? 0), 0)).toBe(reserve)
      expect(steps.map(({ project }) => project)).toEqual(winners)
      expect([...winners, ...Object.keys(losers)].toSorted()).toEqual(election.projects.map(({ id }) => id).toSorted())
    }),
  )
})

test('the order of ballots and projects, and whether equal ballots come together, leave no trace in the artefact', () => {
  fc.assert(
    fc.property(
      anyElection,
      anyRule,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (election, rule, chance) => {
        const mixed = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item)
        const twin = { ...election, projects: mixed(election.projects), votes: mixed(election.votes) }
        const doubled = [...election.votes, ...election.votes]
        const together = { ...election, votes: election.votes.map((vote) => ({ ...vote, weight: 2 })) }
        expect(artefactText(count(twin, rule, 's'))).toEqual(artefactText(count(election, rule, 's')))
        expect(artefactText(count(together, rule, 's'))).toEqual(
          artefactText(count({ ...election, votes: doubled }, rule, 's')),
        )
      },
    ),
  )
})

test('one more vote never makes a winner of greedy lose', () => {
  const anyGreedy = anyRule.map((rule) => ({
    ...rule,
    method: rule.method.startsWith('greedy') ? rule.method : ('greedy' as const),
    eligibilityPreStep: false,
  }))
  fc.assert(
    fc.property(anyElection, anyGreedy, (election, rule) => {
      for (const winner of count(election, rule, '').winners) {
        const votes = [...election.votes, { weight: 1, utilities: [[winner, 1] as const] }]
        expect(count({ ...election, votes }, rule, '').winners).toContain(winner)
      }
    }),
  )
})
