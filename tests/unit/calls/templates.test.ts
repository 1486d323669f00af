import { describe, expect, test } from 'vitest'
import { findingsOf } from '@/db/grants/calls/findings/rules'
import { isFriday, timesOf } from '@/db/grants/calls/rules'
import { type ReadyKey, readyCalls, readyKeys } from '@/db/grants/calls/templates/rules'
import { missingIn, textsOf } from '@/db/grants/calls/texts/rules'
import { nextYears } from '@/db/grants/calls/years/rules'
import { blockKeys, blocks } from '@/db/grants/forms/blocks/rules'
import { formInput } from '@/db/grants/forms/input'
import { tierCounts } from '@/db/grants/forms/tiers/rules'

const now = new Date('2026-11-29T10:00:00Z')
const official = ['fi', 'sv', 'en'] as const

test('the shared blocks ask each thing once', () => {
  const all = formInput.safeParse({ sections: blockKeys.map((key) => blocks[key]) })
  expect(all.error?.issues ?? []).toEqual([])
  expect(blockKeys.map((key) => blocks[key].key)).toEqual(blockKeys)
})

describe.each(readyKeys)('the ready call %s', (key: ReadyKey) => {
  const call = readyCalls[key](2027)

  test('may be published as it is, in three languages', () => {
    expect(findingsOf(call, { official, now, inForce: null })).toEqual([])
    expect(textsOf(call).flatMap((text) => missingIn(text, official))).toEqual([])
  })

  test('is the same a year on as made for that year, days of the week aside', () => {
    const { name, opensAt, closesAt } = nextYears(call)
    const made = readyCalls[key](2028)
    expect(name).toEqual(made.name)
    expect([opensAt, closesAt].map((at) => Date.parse(at))).toEqual(
      [made.opensAt, made.closesAt].map((at) => Date.parse(at)),
    )
  })
})

test('small grants get a short form', () => {
  const counts = tierCounts(readyCalls.kohdeavustus(2027).form, 'association').map(({ questions }) => questions)
  expect(counts).toHaveLength(3)
  expect(counts[0]).toBeLessThan((counts[1] ?? 0) - 3)
  expect(counts[1]).toBeLessThan(counts[2] ?? 0)
})

test('those of 2027 neither open nor close on a Friday, but for the last day of the year', () => {
  const onFriday = readyKeys.filter((key) => {
    const { opensAt, closesAt } = timesOf(readyCalls[key](2027))
    return isFriday(opensAt) || (isFriday(closesAt) && closesAt < new Date('2027-12-31T00:00:00Z'))
  })
  expect(onFriday).toEqual([])
})
