import type { Election } from '@/db/budget/tally/elections/rules'
import type { Rule } from '@/db/budget/tally/input'
import { lotOrder } from '@/db/budget/tally/lot/rules'
import { type Fraction, fraction } from '@/db/fractions/rules'

/**
 * The rules written a second time, as slowly and plainly as the definitions read: one voter at a time, every purse an exact
 * fraction, every project weighed anew in every round. Tests hold the real count against it.
 */
export function referenceWinners(election: Election, rule: Rule, seed: string): string[] {
  const voters = election.votes.flatMap(({ weight, utilities }) =>
    Array.from({ length: weight }, () => new Map(utilities)),
  )
  const n = voters.length
  const cost = new Map(election.projects.map(({ id, costCents }) => [id, costCents]))
  const given = (voter: Map<string, number>, id: string) => voter.get(id) ?? 0
  const score = (id: string) => voters.reduce((sum, voter) => sum + given(voter, id), 0)
  const votes = (id: string) => voters.filter((voter) => given(voter, id) > 0).length
  const priceOf = (id: string) => cost.get(id) ?? 0
  const lot = lotOrder(seed, [...cost.keys()])
  const measures = {
    score: (id: string) => -score(id),
    'more-votes': (id: string) => -votes(id),
    'lower-cost': priceOf,
    'file-order': () => 0,
    lot: (id: string) => lot.indexOf(id),
  }
  const before = (a: string, b: string) =>
    rule.tie.map((criterion) => measures[criterion](a) - measures[criterion](b)).find((d) => d !== 0) ?? 0
  const excludes = (a: string, b: string) =>
    a !== b && rule.exclusive.some((group) => group.includes(a) && group.includes(b))
  const all = [...cost.keys()].filter(
    (id) =>
      score(id) > 0 &&
      score(id) >= (rule.threshold ?? 0) &&
      !(rule.eligibilityPreStep && votes(id) * 3 * election.potCents < priceOf(id) * n),
  )
  const spent = (ids: readonly string[]) => ids.reduce((sum, id) => sum + priceOf(id), 0)

  const greedy = (misfit: 'skip' | 'stop' | 'reserve', already: readonly string[] = []) => {
    const won = [...already]
    for (const id of all.filter((id) => !already.includes(id)).sort((a, b) => score(b) - score(a) || before(a, b))) {
      if (won.some((other) => excludes(id, other))) continue
      const left = election.potCents - spent(won)
      if (priceOf(id) <= left) won.push(id)
      else if (misfit === 'reserve' && left / priceOf(id) >= rule.reservePercent / 100) return [...won, id]
      else if (misfit !== 'skip') break
    }
    return won
  }

  const rho = (id: string, purses: readonly Fraction[]): Fraction | undefined => {
    const worth = rule.utility === 'cost' ? BigInt(priceOf(id)) : 1n
    const supporters = voters.flatMap((voter, at) =>
      given(voter, id) > 0 ? [{ purse: purses[at] as Fraction, points: BigInt(given(voter, id)) * worth }] : [],
    )
    supporters.sort((a, b) =>
      compareFractions(fraction(a.purse.num, a.purse.den * a.points), fraction(b.purse.num, b.purse.den * b.points)),
    )
    let need = fraction(BigInt(priceOf(id)))
    for (const [at, { purse, points }] of supporters.entries()) {
      const rest = supporters.slice(at).reduce((sum, supporter) => sum + supporter.points, 0n)
      const candidate = fraction(need.num, need.den * rest)
      if (compareFractions(fraction(candidate.num * points, candidate.den), purse) <= 0) return candidate
      need = fraction(need.num * purse.den - purse.num * need.den, need.den * purse.den)
    }
    return undefined
  }

  const equalShares = (share: Fraction) => {
    const purses = voters.map(() => share)
    const won: string[] = []
    for (;;) {
      const offers = all
        .filter((id) => !won.includes(id) && !won.some((other) => excludes(id, other)))
        .flatMap((id) => {
          const price = rho(id, purses)
          return price ? [{ id, price }] : []
        })
        .sort((a, b) => compareFractions(a.price, b.price) || before(a.id, b.id))
      const best = offers[0]
      if (!best) return won
      won.push(best.id)
      voters.forEach((voter, at) => {
        const worth = rule.utility === 'cost' ? BigInt(priceOf(best.id)) : 1n
        const due = fraction(best.price.num * worth * BigInt(given(voter, best.id)), best.price.den)
        const purse = purses[at] as Fraction
        purses[at] =
          compareFractions(purse, due) <= 0
            ? fraction(0n)
            : fraction(purse.num * due.den - due.num * purse.den, purse.den * due.den)
      })
    }
  }

  const completed = () => {
    const whole = Math.floor(election.potCents / n / 100) * 100 * n
    const pot = rule.firstShare === 'integral' ? whole : election.potCents
    const at = (k: number) => equalShares(fraction(BigInt(pot + k * rule.deltaCents * n), BigInt(n)))
    const open = (won: readonly string[]) =>
      all.filter((id) => !won.includes(id) && !won.some((other) => excludes(id, other)))
    let won = at(0)
    if (rule.completion !== 'add1' && rule.completion !== 'add1u') return won
    for (let k = 1; ; k += 1) {
      const left = election.potCents - spent(won)
      if (rule.stop === 'exhaustive' ? open(won).every((id) => priceOf(id) > left) : open(won).length === 0) return won
      const next = at(k)
      if (spent(next) > election.potCents) return won
      won = next
    }
  }

  const shares = () => {
    const own = completed()
    const won = rule.completion === 'greedy' || rule.completion === 'add1u' ? greedy('skip', own) : own
    if (rule.comparison === null) return won
    const other = greedy('skip')
    const gain = (voter: Map<string, number>, ids: readonly string[]) => {
      const liked = ids.filter((id) => given(voter, id) > 0)
      return rule.comparison === 'cost'
        ? spent(liked)
        : rule.comparison === 'any'
          ? Math.min(1, liked.length)
          : liked.length
    }
    const better = (a: readonly string[], b: readonly string[]) =>
      voters.filter((voter) => gain(voter, a) > gain(voter, b)).length
    return better(other, won) > better(won, other) ? other : won
  }

  const phragmen = () => {
    const loads = voters.map(() => fraction(0n))
    const won: string[] = []
    let waiting = all.filter((id) => priceOf(id) <= election.potCents)
    const time = (id: string) => {
      const total = voters.reduce(
        (sum, voter, at) => {
          const load = loads[at] as Fraction
          return given(voter, id) > 0 ? fraction(sum.num * load.den + load.num * sum.den, sum.den * load.den) : sum
        },
        fraction(BigInt(priceOf(id))),
      )
      return fraction(total.num, total.den * BigInt(votes(id)))
    }
    while (waiting.length > 0) {
      const times = new Map(waiting.map((id) => [id, time(id)]))
      const at = (id: string) => times.get(id) as Fraction
      const sorted = waiting.toSorted((a, b) => compareFractions(at(a), at(b)))
      const first = sorted.filter((id) => compareFractions(at(id), at(sorted[0] as string)) === 0)
      const misfits = first.filter((id) => spent(won) + priceOf(id) > election.potCents)
      if (misfits.length > 0 && rule.phragmen === 'stop') return won
      waiting = waiting.filter((id) => !misfits.includes(id))
      if (misfits.length > 0) continue
      const winner = first.sort(before)[0] as string
      won.push(winner)
      voters.forEach((voter, index) => {
        if (given(voter, winner) > 0) loads[index] = at(winner)
      })
      waiting = waiting.filter((id) => id !== winner && !excludes(id, winner))
    }
    return won
  }

  if (rule.method === 'phragmen') return phragmen()
  if (rule.method === 'equal-shares') return shares()
  return greedy(rule.method === 'greedy' ? 'skip' : rule.method === 'greedy-no-skip' ? 'stop' : 'reserve')
}

function compareFractions(a: Fraction, b: Fraction) {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
