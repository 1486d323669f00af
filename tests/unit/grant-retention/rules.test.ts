import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounds, type RetentionInput, retentionInput } from '@/db/grants/retention/input'
import {
  dueOf,
  type Matter,
  reportOf,
  scheduleOf,
  signatureOf,
  type Terms,
  usual,
  warning,
} from '@/db/grants/retention/rules'

const day = (text: string) => Temporal.PlainDate.from(text)
const matter = (more: Partial<Matter> = {}): Matter => ({
  ...{ kind: 'granted', since: day('2026-06-15'), held: false, blanked: false, receipts: 2, toldOn: null },
  ...more,
})
const days = (one: Matter, terms: Terms = usual, today = day('2026-11-30')) =>
  Object.fromEntries(Object.entries(scheduleOf(one, terms, today)).map(([deed, on]) => [deed, String(on)]))

test('years run from the end of the year in which a matter ended; receipts go before what explains them', () => {
  expect(days(matter())).toEqual({ receipts: '2033-01-01', blank: '2037-01-01' })
  expect(days(matter({ receipts: 0 }))).toEqual({ blank: '2037-01-01' })
  expect(days(matter({ kind: 'refused' }))).toEqual({ blank: '2033-01-01' })
  expect(days(matter({ since: day('2026-12-31') }))).toEqual(days(matter({ since: day('2026-01-01') })))
  expect(days(matter({ kind: 'unsent', since: day('2026-01-01') }))).toEqual({ blank: '2026-06-30' })
})

test('a draft is told of a fortnight before it ends, and never ends sooner than that after it was told', () => {
  const draft = matter({ kind: 'draft', since: day('2026-06-10'), receipts: 0 })
  expect(days(draft)).toEqual({ tell: '2026-11-30', expire: '2026-12-14' })
  const fresh = { ...draft, since: day('2026-11-30') }
  expect(days(fresh)).toEqual({ tell: '2027-05-15', expire: '2027-05-29' })
  expect(days({ ...draft, toldOn: day('2026-11-23') })).toEqual({ expire: '2026-12-07' })
  expect(days({ ...draft, since: day('2020-01-01'), toldOn: day('2026-11-29') })).toEqual({ expire: '2026-12-13' })
})

test('what is open, held or a skeleton has no day', () => {
  for (const more of [{ since: null }, { held: true }, { blanked: true }]) expect(days(matter(more))).toEqual({})
})

const aDay = fc.integer({ min: 0, max: 20_000 }).map((n) => day('2000-01-01').add({ days: n }))
const aMatter: fc.Arbitrary<Matter> = fc.record({
  kind: fc.constantFrom('draft', 'unsent', 'refused', 'granted'),
  since: fc.option(aDay),
  held: fc.boolean(),
  blanked: fc.boolean(),
  receipts: fc.nat(3),
  toldOn: fc.option(aDay),
})
const within = ({ min, max }: { min: number; max: number }) => fc.integer({ min, max })
const someTerms: fc.Arbitrary<Terms> = fc.record({
  draft: within(bounds.draft),
  refused: within(bounds.refused),
  receipts: within(bounds.receipts),
  granted: within(bounds.granted),
})

test('nothing goes before its day, whatever the times', () => {
  fc.assert(
    fc.property(aMatter, someTerms, aDay, (one, terms, today) => {
      const due = dueOf(scheduleOf(one, terms, today), today)
      if (due.length === 0) return
      expect(one.held || one.blanked || one.since === null).toBe(false)
      const since = one.since ?? today
      const years = today.year - since.year - 1
      for (const deed of due) {
        if (deed === 'tell') expect(today.since(since).days).toBeGreaterThanOrEqual(terms.draft - warning)
        if (deed === 'expire') {
          expect(today.since(since).days).toBeGreaterThanOrEqual(terms.draft)
          expect(today.since(one.toldOn ?? today).days).toBeGreaterThanOrEqual(warning)
        }
        if (deed === 'receipts') expect(years).toBeGreaterThanOrEqual(terms.receipts)
        if (deed === 'blank' && one.kind === 'refused') expect(years).toBeGreaterThanOrEqual(terms.refused)
        if (deed === 'blank' && one.kind === 'granted')
          expect(years).toBeGreaterThanOrEqual(Math.max(terms.granted, terms.receipts))
        if (deed === 'blank' && one.kind === 'unsent')
          expect(today.since(since).days).toBeGreaterThanOrEqual(terms.draft)
      }
    }),
  )
})

test('longer times never let anything go sooner, and the report of a day counts what its run would take', () => {
  fc.assert(
    fc.property(fc.array(aMatter, { maxLength: 12 }), someTerms, aDay, (matters, terms, today) => {
      const longer = { ...terms, refused: terms.refused + 1, receipts: terms.receipts + 1, granted: terms.granted + 1 }
      const [now, later] = [reportOf(matters, terms, today), reportOf(matters, longer, today)]
      const due = matters.map((one) => dueOf(scheduleOf(one, terms, today), today))
      const gone = due.filter((deeds) => deeds.includes('blank') || deeds.includes('expire')).length
      expect(now.reduce((sum, row) => sum + (row.class === 'receipts' ? 0 : row.today), 0)).toBe(gone)
      const whole = (rows: typeof now) =>
        rows.filter((row) => row.class !== 'receipts').reduce((sum, row) => sum + row.today, 0)
      expect(whole(later)).toBeLessThanOrEqual(whole(now))
      for (const row of now) {
        expect(row.today).toBeLessThanOrEqual(row.soon)
        expect(row.held).toBeLessThanOrEqual(row.kept)
      }
    }),
  )
})

test('the accounting act has the last word on what a town may write', () => {
  const said = { version: '0', draft: '180', refused: '6', receipts: '6', granted: '10' }
  expect(retentionInput.parse(said)).toMatchObject<Partial<RetentionInput>>({ version: 0, ...usual })
  for (const wrong of [{ receipts: '5' }, { granted: '5' }, { draft: '30' }, { refused: '0' }, { receipts: '11' }])
    expect(retentionInput.safeParse({ ...said, ...wrong }).success).toBe(false)
  expect(signatureOf(usual)).toBe('180-6-6-10')
})
