import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Pabulib, readPabulib } from '@/db/budget/pabulib/rules'
import { runsOf } from '@/db/budget/tally/account/rules'
import { type Rule, ruleInput } from '@/db/budget/tally/input'
import { count } from '@/db/budget/tally/rules'

/** Real elections lie outside the project: their ballots are not ours to keep. */
const folder = process.env.PABULIB_DIR
const names = folder ? readdirSync(folder).filter((name) => name.endsWith('.pb')) : []

const add1 = (rule: Partial<Rule> = {}) =>
  ruleInput.parse({ method: 'equal-shares', tie: ['lower-cost', 'more-votes', 'file-order', 'lot'], ...rule })

/** Facts found by other exact programs. Units of money as in the file; k is the counted run of add1. */
const facts: Record<
  string,
  {
    none: number
    exhaustive: [k: number, cost: number]
    overspend: [k: number, cost: number]
    cardinality: [k: number, cost: number]
  }
> = {
  'Netherlands_Assen_2024.pb': {
    none: 60_700,
    exhaustive: [843, 76_700],
    overspend: [843, 76_700],
    cardinality: [880, 88_700],
  },
  'Poland_Wieliczka_2023_Green_Budget.pb': {
    none: 450_548,
    exhaustive: [150, 984_579],
    overspend: [164, 995_079],
    cardinality: [177, 966_789],
  },
  'Poland_Czestochowa_2025_Lisiniec.pb': {
    none: 50_240,
    exhaustive: [328, 240_240],
    overspend: [328, 240_240],
    cardinality: [405, 240_240],
  },
  'Poland_Krakow_2019_Nowa_Huta.pb': {
    none: 571_100,
    exhaustive: [713, 1_453_790],
    overspend: [713, 1_453_790],
    cardinality: [855, 1_453_790],
  },
  'Poland_Gdynia_2020_Dabrowa__small.pb': {
    none: 32_500,
    exhaustive: [12, 66_245],
    overspend: [18, 66_245],
    cardinality: [13, 66_245],
  },
  'Poland_Warszawa_2017_Bielany.pb': {
    none: 555_632,
    exhaustive: [162, 1_032_429],
    overspend: [162, 1_032_429],
    cardinality: [191, 1_032_429],
  },
}

function read(name: string): Pabulib {
  const { file, errors } = readPabulib(readFileSync(join(folder ?? '', name), 'utf8'))
  if (!file)
    throw new Error(`${name}: ${errors.map(({ line, column, message }) => `${line}:${column} ${message}`).join(', ')}`)
  return file
}

const outcome = ({ election }: Pabulib, rule: Rule) => {
  const { counted, money } = count(election, rule, '')
  return [counted ?? 0, Number(money.spentCents) / 100]
}

describe.skipIf(!folder)('real elections', () => {
  describe.each(names)('%s', (name) => {
    test('is consistent, and counts to the winners its city published', () => {
      const { election, counting, projects } = read(name)
      const selected = projects.filter((project) => project.selected === 1).map(({ id }) => id)
      if (projects.some((project) => project.selected !== undefined)) {
        expect(count(election, counting.rule, counting.seed).winners.toSorted()).toEqual(selected.toSorted())
      }
    })

    test.runIf(facts[name])(
      'gives the known results under the other rules',
      () => {
        const file = read(name)
        const known = facts[name]
        expect(outcome(file, add1({ completion: 'none' }))).toEqual([0, known?.none])
        expect(outcome(file, add1({ stop: 'exhaustive' }))).toEqual(known?.exhaustive)
        expect(outcome(file, add1({ stop: 'until-overspend' }))).toEqual(known?.overspend)
        expect(outcome(file, add1({ stop: 'exhaustive', utility: 'cardinality' }))).toEqual(known?.cardinality)
      },
      60_000,
    )
  })

  test.runIf(names.includes('Netherlands_Assen_2024.pb'))('Assen: ties everywhere, and they change nothing', () => {
    const { election } = read('Netherlands_Assen_2024.pb')
    const run = count(election, add1(), '')
    const tied = run.iterations.filter((runs) => runs.k <= 843 && runs.tied > 0)
    expect(runsOf(tied.map((runs) => ({ ...runs, until: Math.min(runs.until, 843) })))).toBe(742)
    const orders: Rule['tie'][] = [
      ['lot'],
      ['more-votes', 'lot'],
      ['lower-cost', 'lot'],
      ['file-order', 'lot'],
      ['score', 'lower-cost', 'lot'],
    ]
    for (const tie of orders)
      expect(count(election, add1({ tie }), 'any').winners.toSorted()).toEqual(run.winners.toSorted())
    expect(count(election, add1({ comparison: 'number' }), '').comparison).toMatchObject({
      kept: 'equal-shares',
      equalShares: 21,
      greedy: 21,
    })
    expect(count(election, add1({ comparison: 'cost' }), '').comparison).toMatchObject({
      kept: 'greedy',
      equalShares: 21,
      greedy: 25,
    })
    expect(outcome(read('Netherlands_Assen_2024.pb'), add1({ completion: 'add1u' }))[1]).toBe(88_700)
    const cardinality = count(election, add1({ stop: 'exhaustive', utility: 'cardinality' }), '')
    expect(count(election, ruleInput.parse({ method: 'phragmen' }), '').winners.toSorted()).toEqual(
      cardinality.winners.toSorted(),
    )
    const [shares, greedy] = [add1(), ruleInput.parse({ method: 'greedy' })].map((rule) => count(election, rule, ''))
    expect([shares?.served.withNothing, greedy?.served.withNothing]).toEqual([5, 0])
  })

  test.runIf(names.includes('Poland_Wieliczka_2023_Green_Budget.pb'))(
    'Wieliczka: the comparison counts those with nothing',
    () => {
      const { election } = read('Poland_Wieliczka_2023_Green_Budget.pb')
      expect(count(election, add1({ comparison: 'number' }), '').comparison).toMatchObject({
        kept: 'equal-shares',
        equalShares: 1_615,
        greedy: 873,
      })
      expect(count(election, add1({ comparison: 'cost' }), '').comparison).toMatchObject({
        kept: 'equal-shares',
        equalShares: 1_576,
        greedy: 1_050,
      })
      const others = [
        add1(),
        ...(['greedy', 'phragmen'] as const).map((method) => ruleInput.parse({ method })),
        ruleInput.parse({ method: 'phragmen', phragmen: 'drop' }),
      ]
      const results = others.map((rule) => count(election, rule, ''))
      expect(results.map(({ winners }) => winners.length)).toEqual([30, 23, 32, 33])
      expect(results.map(({ money }) => Number(money.spentCents) / 100)).toEqual([995_079, 998_997, 966_789, 990_789])
      expect(results.slice(0, 2).map(({ served }) => served.withNothing)).toEqual([1_172, 1_820])
    },
  )

  test.runIf(names.includes('Poland_Gdynia_2020_Dabrowa__small.pb'))(
    'Gdynia: skipping would have funded one project more',
    () => {
      const { election } = read('Poland_Gdynia_2020_Dabrowa__small.pb')
      const [noSkip, skip] = (['greedy-no-skip', 'greedy'] as const).map((method) =>
        count(election, ruleInput.parse({ method }), ''),
      )
      expect(noSkip?.money.spentCents).toBe('6025000')
      expect(skip?.money.spentCents).toBe('6624500')
      expect(count(election, ruleInput.parse({ method: 'greedy-no-skip' }), '').losers['9']).toMatchObject({
        reason: 'did-not-fit',
        rank: 8,
      })
    },
  )

  test.runIf(names.includes('Poland_Czestochowa_2025_Lisiniec.pb'))('Lisiniec: the threshold is in points', () => {
    const { election, counting } = read('Poland_Czestochowa_2025_Lisiniec.pb')
    const { losers } = count(election, counting.rule, '')
    expect([losers['328']?.reason, losers['26']?.reason]).toEqual(['below-threshold', 'below-threshold'])
    expect(count(election, ruleInput.parse({ method: 'greedy' }), '').money.spentCents).toBe('38124000')
  })
})
