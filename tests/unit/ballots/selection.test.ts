import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { castForm, chooseForm, selectionForm } from '@/db/budget/ballots/selection/input'
import { ballotOf, inOrder, leftOut, ticksOf } from '@/db/budget/ballots/selection/rules'
import { withSmallMerged } from '@/db/budget/ballots/turnout/rules'

const options = (...ids: string[]) => ids.map((id) => ({ id, costCents: Number(id) * 100_000 }))
const manifest = {
  form: { type: 'approval', blank: false, min: 1, max: null },
  pots: [
    { key: 'koko', wholeTown: true, potCents: 10_000_000, options: options('1', '2', '3') },
    { key: 'pohjoinen', wholeTown: false, potCents: 5_000_000, options: options('4', '5') },
    { key: 'etela', wholeTown: false, potCents: 5_000_000, options: options('6') },
  ],
} as const

describe('from ticks to a ballot', () => {
  test('the whole town and the chosen area make the ballot; ticks elsewhere wait', () => {
    const ticked = { area: 'pohjoinen', ids: ['2', '6', '4'] }
    expect(ballotOf(manifest, ticked)).toEqual({ area: 'pohjoinen', choices: { koko: ['2'], pohjoinen: ['4'] } })
    expect(leftOut(manifest, ticked)).toEqual(['6'])
  })

  test('what the manifest does not know cannot be ticked', () => {
    expect(ballotOf(manifest, { area: null, ids: ['99', '1'] })).toEqual({ area: null, choices: { koko: ['1'] } })
  })

  test('a cast ballot opens to the ticks it was made of', () => {
    const ballot = { area: 'etela', choices: { koko: ['1', '3'], etela: ['6'] } }
    expect(ballotOf(manifest, ticksOf(ballot))).toEqual(ballot)
  })

  test('the page’s fields become a selection', () => {
    const sent = {
      area: '',
      seed: 'abc123',
      order: 'price',
      words: 'laituri',
      'option-12': '1',
      'option-A-3': '1',
      round: 'x',
    }
    expect(selectionForm.parse(sent)).toEqual({
      area: null,
      seed: 'abc123',
      order: 'price',
      words: 'laituri',
      ids: ['12', 'A-3'],
    })
    expect(selectionForm.safeParse({ seed: '<script>' }).success).toBe(false)
    expect(chooseForm.parse({ ...sent, intent: 'total' })).toMatchObject({
      round: 'x',
      intent: 'total',
      selection: { ids: ['12', 'A-3'] },
    })
    expect(castForm.safeParse({ ...sent, submission: 'twice', revision: '0' }).success).toBe(false)
  })
})

describe('the order of the options', () => {
  const many = options(...Array.from({ length: 30 }, (_, i) => String(i + 1)))

  test('every seed loses nothing, and one seed is one order', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{6,24}$/), (seed) => {
        const drawn = inOrder(many, 'shuffled', seed).map(({ id }) => id)
        expect(drawn.toSorted()).toEqual(many.map(({ id }) => id).toSorted())
        expect(inOrder(many.toReversed(), 'shuffled', seed).map(({ id }) => id)).toEqual(drawn)
      }),
    )
  })

  test('over many seeds no option is first more often than chance allows', () => {
    const firsts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const first = inOrder(many, 'shuffled', `siemen${i.toString(36)}`)[0]?.id ?? ''
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    expect(firsts.size).toBe(30)
    // 200 expected of each; five standard deviations either way.
    expect([...firsts.values()].every((times) => times > 130 && times < 270)).toBe(true)
  })

  test('by price the cheapest comes first', () => {
    expect(inOrder(options('3', '1', '2'), 'price', 'x').map(({ id }) => id)).toEqual(['1', '2', '3'])
  })
})

describe('turnout without small cells', () => {
  test('no small cell is shown, none can be reckoned from the total, and nobody is lost', () => {
    const cells = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 6 }), count: fc.nat(40) }), {
      selector: ({ key }) => key,
      maxLength: 8,
    })
    fc.assert(
      fc.property(cells, (areas) => {
        const shown = withSmallMerged(areas)
        const total = areas.reduce((sum, { count }) => sum + count, 0)
        expect(shown.cells.every(({ count }) => count >= 10)).toBe(true)
        expect(shown.cells.reduce((sum, { count }) => sum + count, 0) + (shown.merged?.count ?? 0)).toBe(total)
        if (shown.merged && shown.cells.length > 0) {
          expect(shown.merged.count).toBeGreaterThanOrEqual(10)
          expect(shown.merged.keys.length).toBeGreaterThanOrEqual(2)
        }
      }),
    )
  })
})
