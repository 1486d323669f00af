import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passportKinds } from '@/db/grants/passports/input'
import {
  byYear,
  goodnessOf,
  isStanding,
  type KeptPaper,
  kindsFor,
  lacksFor,
  leastYear,
  newestOf,
  offeredFor,
  usualYear,
  yearsOffered,
} from '@/db/grants/passports/rules'
import { openCall } from '../applications/cast'
import { fi } from '../calls/call'

let made = 0
const kept = (changes: Partial<KeptPaper> = {}): KeptPaper => ({
  ...{ id: `p${made++}`, kind: 'accounts', year: 2026, version: 1, validUntil: null, isWhole: true },
  ...changes,
})
const asking = (key: string, changes: object = {}) => ({
  ...{ key, name: fi(key), hint: {}, need: 'always' as const, later: true, yearly: true },
  ...{ when: { of: [], fromCents: null, belowCents: null, after: null }, ...changes },
})
const call = (slug: string, closesOn: string, ...attachments: ReturnType<typeof asking>[]) => ({
  ...{ slug, closesOn, content: openCall({ attachments }) },
})

describe('the year a paper must be of', () => {
  test('until the end of April the accounts of the year before last are the latest there are', () => {
    expect(leastYear('accounts', '2027-04-30')).toBe(2025)
    expect(leastYear('accounts', '2027-05-01')).toBe(2026)
    expect(leastYear('annual_minutes', '2027-03-31')).toBe(2026)
    expect(leastYear('annual_minutes', '2027-09-01')).toBe(2027)
    expect(leastYear('action_plan', '2027-01-15')).toBe(2027)
    expect(leastYear('rules', '2027-01-15')).toBeNull()
  })

  test('what is of the usual year is good on its day, and can be chosen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...passportKinds), fc.integer({ min: 2020, max: 2090 }), fc.nat(11), (kind, y, m) => {
        const day = `${y}-${String(m + 1).padStart(2, '0')}-15`
        const year = usualYear(kind, day)
        expect(goodnessOf(kept({ kind, year }), day)).toBe('good')
        expect(yearsOffered(day)).toContain(year)
        expect(goodnessOf(kept({ kind, year: year - 2 }), day)).toBe(isStanding(kind) ? 'good' : 'tooOld')
      }),
    )
  })

  test('a paper is good on its last day and not after it', () => {
    const extract = kept({ kind: 'register_extract', validUntil: '2027-03-31' })
    expect(goodnessOf(extract, '2027-03-31')).toBe('good')
    expect(goodnessOf(extract, '2027-04-01')).toBe('expired')
  })
})

describe('what is offered', () => {
  test('the newest version of the newest year, never one with malware', () => {
    const [old, first, second] = [kept({ year: 2025, version: 3 }), kept(), kept({ version: 2 })]
    expect(newestOf([old, second, first], 'accounts')).toBe(second)
    expect(newestOf([old, first, { ...second, isWhole: false }], 'accounts')).toBe(first)
    expect(byYear([old, first, second], 'accounts')).toEqual([
      { newest: second, earlier: [first] },
      { newest: old, earlier: [] },
    ])
  })

  test('accounts with the report and the audit of the same year, and none of another', () => {
    const papers = [kept(), kept({ kind: 'annual_report' }), kept({ kind: 'audit', year: 2025 })]
    expect(offeredFor(papers, 'accounts', '2027-03-31')).toEqual(papers.slice(0, 2))
    expect(offeredFor(papers, 'accounts', '2029-01-31')).toEqual([])
    expect(offeredFor(papers, 'rules', '2027-03-31')).toEqual([])
  })

  test('for what is made for one application there is nothing, whatever it is called', () => {
    for (const key of ['project_plan', 'other', 'constructor', '__proto__']) expect(kindsFor(key)).toEqual([])
  })
})

describe('what is still missing', () => {
  const spring = call('spring', '2027-03-31', asking('accounts'), asking('rules', { need: 'ifChanged' }))
  const autumn = call('autumn', '2027-09-30', asking('accounts'), asking('project_plan'))

  test('is told once, with every call that asks for it and the year it must be of', () => {
    const lacks = lacksFor([], [spring, autumn], 'association')
    expect(lacks.map(({ kind, state, year, isAlways }) => [kind, state, year, isAlways])).toEqual([
      ['rules', 'missing', null, false],
      ['accounts', 'missing', 2026, true],
    ])
    expect(lacks[1]?.calls.map(({ slug }) => slug)).toEqual(['spring', 'autumn'])
  })

  test('what is good for one call and too old for another lacks for the other only', () => {
    const [lack] = lacksFor(
      [kept({ year: 2025 }), kept({ kind: 'rules', year: 1999 })],
      [spring, autumn],
      'association',
    )
    expect(lack).toMatchObject({ kind: 'accounts', state: 'tooOld', has: { year: 2025 } })
    expect(lack?.calls.map(({ slug }) => slug)).toEqual(['autumn'])
    expect(lacksFor([kept(), kept({ kind: 'rules' })], [spring, autumn], 'association')).toEqual([])
  })

  test('is not told of a call one may not apply in, nor of what others are asked', () => {
    expect(lacksFor([], [spring], 'company')).toEqual([])
    const others = call('others', '2027-03-31', {
      ...asking('accounts'),
      when: { of: ['group'] as never[], fromCents: null, belowCents: null, after: null },
    })
    expect(lacksFor([], [others], 'association')).toEqual([])
    expect(lacksFor([], [others], 'group')).toHaveLength(1)
  })
})
