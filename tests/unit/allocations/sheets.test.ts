import IntlMessageFormat from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import en from '@/app/_messages/en/allocations.json'
import fi from '@/app/_messages/fi/allocations.json'
import sv from '@/app/_messages/sv/allocations.json'
import { type Say, sumSteps } from '@/components/grants/sum-steps'
import { differences, receiversOf, sumsOf } from '@/db/grants/allocations/comparing/rules'
import { driftOf } from '@/db/grants/allocations/gathering/rules'
import { allocate } from '@/db/grants/allocations/rules'
import { nearest, sheetOf } from '@/db/grants/allocations/sheets/rules'
import { standingSums } from '@/db/grants/allocations/standing/rules'
import type { Locale } from '@/tenants/municipality'
import { clubRound } from './clubs'

const round = clubRound(55_000)
const run = allocate(round)
const texts = { fi, sv, en }

const saying =
  (locale: Locale): Say =>
  (key, values) => {
    const text = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], texts[locale].sheet)
    return String(new IntlMessageFormat(String(text), locale).format(values))
  }
const steps = (id: string, locale: Locale = 'fi') => {
  const sheet = sheetOf(round, run, id)
  return sheet ? sumSteps(sheet, { say: saying(locale), locale }).map((step) => step.replaceAll('\u00a0', ' ')) : []
}

describe('how a sum came about', () => {
  test('a cap by the brake, the least sum by the brake, and half of the costs are each told with their figures', () => {
    expect(steps('A')).toEqual([
      'Pisteitä on yhteensä 35 000.',
      'Yhden pisteen arvo on 0,537014 €. Pisteiden mukainen osuus olisi 18 795,50 €.',
      'Avustus nousee viime vuoden 11 000 € summasta enintään 30 %, eli se on enintään 14 300 €.',
      'Laskettu avustus on 14 300 €.',
    ])
    expect(steps('E').at(-2)).toBe(
      'Avustus laskee viime vuoden 5 600 € summasta enintään 20 %, eli se on vähintään 4 480 €.',
    )
    expect(steps('F').at(-2)).toBe('Avustus on enintään 50 % avustukseen oikeuttavista menoista 3 900 €, eli 1 950 €.')
    expect(steps('C').at(-2)).toBe('Avustus ei voi olla suurempi kuin haettu 6 000 €.')
  })

  test('so are the unit that the largest remainder gave, rounding down, and falling below the smallest grant', () => {
    expect(steps('H').at(-2)).toContain('suurimman jäännöksen perusteella siihen lisättiin yksi erä')
    expect(steps('G').at(-2)).toBe('Summa pyöristettiin alaspäin täysiin 10 € eriin.')
    expect(steps('J')).toEqual([
      'Pisteitä on yhteensä 480.',
      expect.stringContaining('Yhden pisteen arvo'),
      'Osuus 253,41 € on pienempi kuin pienin myönnettävä avustus 300 €, joten avustusta ei anneta. Raha jaettiin muille.',
    ])
  })

  test('is told in every language, with no figure missing', () => {
    for (const locale of ['fi', 'sv', 'en'] as const)
      for (const { id } of round.applicants)
        for (const step of steps(id, locale)) expect(step).not.toMatch(/[{}]|allocations\.|undefined|NaN/)
  })

  test('points add up from what was counted', () => {
    for (const { id } of round.applicants) {
      const sheet = sheetOf(round, run, id)
      const sum = sheet?.items.reduce((total, item) => total + (item.of === 'base' ? 0 : nearest(item.points)), 0)
      expect(sum).toBe(sheet && nearest(sheet.points))
    }
  })

  test('a base that everybody has stands beside what was counted', () => {
    const parts = [
      { percent: 50, items: [] },
      { percent: 50, items: [{ key: 'ind', thousandths: 1000 }] },
    ]
    const mixed = { ...round, formula: { kind: 'mixed' as const, parts } }
    expect(sheetOf(mixed, allocate(mixed), 'K')?.items).toMatchObject([
      { of: 'base', percent: 50 },
      { of: 'count', key: 'ind', percent: 50 },
    ])
  })

  test('with money enough for everybody nobody’s point has a value', () => {
    const rich = clubRound(70_000)
    const sheet = sheetOf(rich, allocate(rich), 'K')
    expect(sheet).toMatchObject({ pointCents: null, awardCents: 80_000, settled: { by: 'cap' } })
    expect(sheet && sumSteps(sheet, { say: saying('sv'), locale: 'sv' })[1]).toBe(
      'Anslaget räckte: alla får så mycket som villkoren tillåter.',
    )
    expect(sheetOf(clubRound(34_000), allocate(clubRound(34_000)), 'K')).toBeNull()
  })
})

describe('runs beside each other', () => {
  test('who wins the most comes first, who loses the most last', () => {
    const [base, other] = [sumsOf(run), sumsOf(allocate(clubRound(45_000)))]
    const found = base && other ? differences(base, other) : []
    expect(found[0]).toEqual({ id: 'F', cents: -10_000 })
    expect(found.at(-1)).toEqual({ id: 'D', cents: -416_000 })
    expect(found.map(({ id }) => id)).not.toContain('C')
    expect(receiversOf(run)).toBe(10)
    expect(sumsOf(allocate(clubRound(34_000)))).toBeNull()
  })

  test('changes by hand are summed beside what was computed, also above the pot', () => {
    const adjusted = new Map([['K', { cents: 80_000 }]])
    expect(standingSums(round, run, adjusted)).toEqual({ computed: 5_500_000, proposed: 5_550_000, left: -50_000 })
    expect(standingSums(round, run, new Map()).left).toBe(0)
  })

  test('nothing has drifted when nothing has changed, whatever the order', () => {
    const none = { changed: [], added: [], gone: [] }
    expect(driftOf(round, round.applicants.toReversed())).toEqual(none)
    expect(driftOf(JSON.parse(JSON.stringify(round)), round.applicants)).toEqual(none)
  })
})
