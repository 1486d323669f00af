import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf } from '@/db/grants/calls/findings/rules'
import type { Call } from '@/db/grants/calls/input'
import { isFriday, phaseOf } from '@/db/grants/calls/rules'
import { nextYears, slugOn } from '@/db/grants/calls/years/rules'
import { aCall, asking, fi } from './call'

const now = new Date('2026-11-29T10:00:00Z')
const found = (call: Call, official: ('fi' | 'sv')[] = ['fi']) =>
  findingsOf(call, { official, now, inForce: null }).map(({ part, key }) => `${part} ${key}`)

describe('the phase', () => {
  const times = { opensAt: new Date('2027-03-01T06:00:00Z'), closesAt: new Date('2027-03-31T13:15:00Z') }

  test('opens at its moment, and at its closing moment is closed', () => {
    expect(phaseOf(times, new Date('2027-03-01T05:59:59.999Z'))).toBe('upcoming')
    expect(phaseOf(times, times.opensAt)).toBe('open')
    expect(phaseOf(times, new Date('2027-03-31T13:14:59.999Z'))).toBe('open')
    expect(phaseOf(times, times.closesAt)).toBe('closed')
  })

  test('only goes forward', () => {
    const order = ['upcoming', 'open', 'closed']
    const instant = fc.date({ min: new Date('2027-02-01'), max: new Date('2027-05-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        expect(order.indexOf(phaseOf(times, first))).toBeLessThanOrEqual(order.indexOf(phaseOf(times, second)))
      }),
    )
  })

  test('Friday is Friday in Finland', () => {
    expect(isFriday(new Date('2026-12-03T22:30:00Z'))).toBe(true)
    expect(isFriday(new Date('2026-12-04T22:30:00Z'))).toBe(false)
  })
})

describe('a year on', () => {
  test('the Finnish clock stays, over daylight saving and leap days', () => {
    const call = aCall({
      opensAt: '2027-03-27T07:00:00Z',
      closesAt: '2027-03-29T13:15:00Z',
      useFrom: '2028-02-29',
      useUntil: '2028-12-31',
    })
    expect(nextYears(call)).toMatchObject({
      opensAt: '2028-03-27T06:00:00Z',
      closesAt: '2028-03-29T13:15:00Z',
      useFrom: '2029-02-28',
    })
  })

  test('its address tells the next year', () => {
    expect(slugOn('toiminta-2027', '2027-03-31T13:15:00Z')).toBe('toiminta-2028')
    expect(slugOn('toiminta', '2027-03-31T13:15:00Z')).toBe('toiminta-2028')
  })
})

describe('what keeps a call from being published', () => {
  test('nothing, when all is there', () => expect(found(aCall())).toEqual([]))

  test('a paper goes by no key that a question has: either is asked to be completed by it', () => {
    const [question] = aCall().form.sections.flatMap(({ questions }) => questions)
    const paper = { key: question?.key ?? '', name: fi('Suunnitelma'), hint: {}, need: 'always' as const }
    const when = { of: [], fromCents: null, belowCents: null, after: null }
    const call = aCall({ attachments: [{ ...paper, later: true, yearly: false, when }] })
    expect(found(call)).toEqual(['attachments keyTwice'])
  })

  test('a town of two languages wants every text in both', () => {
    const missing = findingsOf(aCall(), { official: ['sv', 'fi'], now, inForce: null })
    expect(missing.map(({ values }) => `${values.language} ${values.what} ${values.of}`)).toEqual([
      'sv name ',
      'sv summary ',
      'sv terms ',
      'sv section grant',
      'sv question applied',
      'sv question trades',
      'sv question purpose',
      'sv board ',
    ])
  })

  test('a hint may be absent, but not in one language only', () => {
    const hinted = asking(aCall(), (all) => all.map((question) => ({ ...question, hint: { en: 'x' } })))
    expect(found(hinted)).toEqual(Array(3).fill('questions textMissing'))
  })

  test('it has closed already, unless the version in force had too', () => {
    const closed = aCall({ opensAt: '2026-01-01T00:00:00Z', closesAt: '2026-11-29T10:00:00Z' })
    expect(found(closed)).toEqual(['times closesInPast'])
    expect(findingsOf(closed, { official: ['fi'], now, inForce: closed })).toEqual([])
  })

  test('a condition looks at a question above it and at choices it has', () => {
    const turned = asking(aCall(), (all) => all.toReversed())
    expect(found(turned)).toEqual(['questions conditionUnknown'])
    const other = asking(aCall(), (all) =>
      all.map((question) =>
        question.key === 'purpose'
          ? { ...question, when: { after: { question: 'trades', choices: ['maybe'] } } }
          : question,
      ),
    )
    expect(found(other)).toEqual(['questions conditionChoice'])
  })

  test('the sum applied for is asked once', () => {
    expect(found(asking(aCall(), (all) => all.slice(1)))).toEqual(['questions sumNotAsked'])
    expect(found(asking(aCall(), (all) => [...all, { key: 'more', type: 'applied', label: fi('Lisää') }]))).toEqual([
      'questions appliedTwice',
    ])
  })

  test('the pot, the division and the formula agree', () => {
    const division = {
      potCents: 100_00,
      unitCents: 10_00,
      minimumCents: 0,
      costSharePercent: null,
      capCents: null,
      brake: null,
    }
    expect(found(aCall({ division, potCents: 90_00 }))).toEqual(['money formulaMissing', 'money potDiffers'])
    expect(found(aCall({ formula: { kind: 'alike' } }))).toEqual(['money divisionMissing'])
    const counted = { kind: 'counted' as const, items: [{ key: 'young', thousandths: 1000 }] }
    expect(found(aCall({ division, potCents: 100_00, formula: counted }))).toEqual(['questions countNotAsked'])
  })

  test('the formula reckons with the criteria that are scored', () => {
    const division = {
      potCents: 100_00,
      unitCents: 10_00,
      minimumCents: 0,
      costSharePercent: null,
      capCents: null,
      brake: null,
    }
    const criterion = { key: 'reach', name: fi('Vaikuttavuus'), weight: 3, most: 10, anchors: [] }
    const scoring = { criteria: [criterion], threshold: null, assessors: 2, blind: false }
    const scored = (weight: number) => ({ kind: 'scored' as const, criteria: [{ key: 'reach', weight }] })
    const call = aCall({ division, potCents: 100_00, scoring })
    expect(found({ ...call, formula: scored(3) })).toEqual([])
    expect(found({ ...call, formula: scored(2) })).toEqual(['scoring criteriaDiffer'])
    expect(found({ ...call, scoring: null, formula: scored(3) })).toEqual(['scoring criteriaDiffer'])
  })

  test('instalments make up the whole', () => {
    const parts = [
      { percent: 50, on: '2027-05-01' },
      { percent: 40, on: '2027-09-01' },
    ]
    expect(found(aCall({ payment: { kind: 'instalments', parts } }))).toEqual(['money partsOfHundred'])
  })
})
