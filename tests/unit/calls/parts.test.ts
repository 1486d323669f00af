import { describe, expect, test } from 'vitest'
import { digestOf } from '@/db/grants/calls/digests/rules'
import { afterChange } from '@/db/grants/calls/parts/changes/rules'
import { checked, draftWith, typedPart } from '@/db/grants/calls/parts/drafts/rules'
import { groupsOf } from '@/db/grants/calls/parts/fields/rules'
import { callParts } from '@/db/grants/calls/parts/input'
import { readyCalls, readyKeys } from '@/db/grants/calls/templates/rules'
import { samplePercentOf, secondPersonFrom } from '@/db/grants/reports/rules'

const project = readyCalls.kohdeavustus(2027)
const sports = readyCalls['toiminta-liikunta'](2027)

describe.each(readyKeys)('the ready call %s', (ready) => {
  const call = readyCalls[ready](2027)

  test.each(callParts)('saved as its page %s shows it stays the same', (part) => {
    const { draft, faults } = draftWith(call, part, typedPart(call, part))
    expect(faults).toEqual([])
    const moments = ({ opensAt, closesAt }: typeof call) => [opensAt, closesAt].map((at) => Date.parse(at))
    expect(moments(draft)).toEqual(moments(call))
    expect(digestOf({ ...draft, opensAt: '', closesAt: '' })).toBe(digestOf({ ...call, opensAt: '', closesAt: '' }))
  })

  test('whatever may be pressed on its pages leads to a call', () => {
    for (const part of callParts)
      for (const change of groupsOf(call, part).flatMap(({ changes }) => changes)) {
        const { faults } = checked(call, afterChange(call, change, undefined))
        // The last line of a list is not to be taken away.
        for (const [name] of faults)
          expect(change.startsWith('remove ') && change.includes(name), `${change}: ${name}`).toBe(true)
      }
  })
})

test('a moment is typed to the second on a Finnish clock', () => {
  const typed = { ...typedPart(project, 'times'), closesAt: '2027-12-01T16:14:59' }
  expect(draftWith(project, 'times', typed).draft.closesAt).toBe('2027-12-01T14:14:59.000Z')
})

test('what is wrong is told by its field, and nothing is changed', () => {
  const typed = { ...typedPart(project, 'times'), opensAt: '2028-01-01T08:00', useFrom: '' }
  expect(draftWith(project, 'times', typed)).toEqual({ draft: project, faults: [['useFrom', 'required']] })
  const turned = { ...typedPart(project, 'times'), opensAt: '2028-01-01T08:00' }
  expect(draftWith(project, 'times', turned).faults).toEqual([['closesAt', 'closesBeforeOpening']])
})

test('the pot stands in the division too, the weights in the formula', () => {
  const typed = { ...typedPart(sports, 'money'), potCents: '60 000' }
  expect(draftWith(sports, 'money', typed).draft).toMatchObject({
    potCents: 6_000_000,
    division: { potCents: 6_000_000 },
  })
  const culture = readyCalls['toiminta-kulttuuri'](2027)
  const weighed = draftWith(culture, 'scoring', { ...typedPart(culture, 'scoring'), 'scoring.criteria.0.weight': '5' })
  expect(weighed.draft.formula).toMatchObject({ criteria: [{ key: 'quality', weight: 5 }, {}, {}, {}, {}, {}] })
})

test('shares of a pot stay a hundred percents as they come and go, and one without counts is a base for all', () => {
  const villages = readyCalls.kylat(2027)
  const percents = ({ formula }: typeof villages) =>
    formula?.kind === 'mixed' ? formula.parts.map(({ percent, items }) => [percent, items.length]) : []
  const more = checked(villages, afterChange(villages, 'add share formula.parts', undefined))
  expect([more.faults, percents(more.draft)]).toEqual([[], [[49, 0], [50, 1], [1, 0]]]) // biome-ignore format: one line
  const fewer = checked(more.draft, afterChange(more.draft, 'remove formula.parts.1', undefined))
  expect([fewer.faults, percents(fewer.draft)]).toEqual([[], [[99, 0], [1, 0]]]) // biome-ignore format: one line
  expect(groupsOf(villages, 'money').flatMap(({ changes }) => changes)).not.toContain('remove formula.parts.0')
})

test('the most that is applied for by a count is begun, changed and taken away on the page of questions', () => {
  const hobby = readyCalls.harrastustuki(2027)
  const at = 'form.sections.0.questions.0.each'
  const changes = (call: typeof hobby) => groupsOf(call, 'questions').flatMap((group) => group.changes)
  const dearer = draftWith(hobby, 'questions', { ...typedPart(hobby, 'questions'), [`${at}.cents`]: '175,50' })
  expect(dearer.draft.form.sections[0]?.questions[0]).toMatchObject({ each: { key: 'children', cents: 175_50 } })
  const free = checked(hobby, afterChange(hobby, `remove ${at}`, undefined)).draft
  expect([changes(hobby), changes(free)]).toEqual([
    expect.arrayContaining([`remove ${at}`]),
    expect.arrayContaining([`add each ${at}`]),
  ])
  const again = checked(free, afterChange(free, `add each ${at}`, undefined)).draft
  expect(again.form.sections[0]?.questions[0]).toMatchObject({ each: { key: 'children', cents: 100_00 } })
})

test('what becomes of the rest of a pot is said in words, and is not said when they are taken away', () => {
  const typed = typedPart(sports, 'money')
  const told = draftWith(sports, 'money', { ...typed, 'spill.fi': 'Siirtyy syksyyn.' }).draft
  expect(told.spill).toEqual({ fi: 'Siirtyy syksyyn.' })
  const silent = draftWith(told, 'money', { ...typedPart(told, 'money'), 'spill.fi': ' ' }).draft
  expect(digestOf(silent)).toBe(digestOf(sports))
})

test('a new question has a key that no other has', () => {
  const once = checked(project, afterChange(project, 'add question form.sections.0.questions', 'yesno')).draft
  const twice = checked(once, afterChange(once, 'add question form.sections.0.questions', 'one')).draft
  const keys = twice.form.sections[0]?.questions.slice(-2).map(({ key, type }) => `${key} ${type}`)
  expect(keys).toEqual(['own_1 yesno', 'own_2 one'])
})

test('a section goes up and down, not over the edge', () => {
  const keys = (call: typeof project) => call.form.sections.map(({ key }) => key)
  const up = checked(project, afterChange(project, 'up form.sections.1', undefined)).draft
  expect(keys(up).slice(0, 2)).toEqual(keys(project).slice(0, 2).toReversed())
  expect(keys(checked(project, afterChange(project, 'up form.sections.0', undefined)).draft)).toEqual(keys(project))
})

test('how reports are checked is set at the desk; left empty, what is usual holds', () => {
  const page = typedPart(project, 'report')
  const typed = { ...page, 'report.samplePercent': '25', 'report.secondPersonFromCents': '1 500' }
  const { draft } = draftWith(project, 'report', typed)
  expect([samplePercentOf(draft), secondPersonFrom(draft)]).toEqual([25, 150_000])
  expect(typedPart(draft, 'report')).toMatchObject({ 'report.samplePercent': '25' })
  const emptied = { ...typedPart(draft, 'report'), 'report.samplePercent': '', 'report.secondPersonFromCents': '' }
  const usual = draftWith(draft, 'report', emptied).draft
  expect([samplePercentOf(usual), secondPersonFrom(usual)]).toEqual([10, 300_000])
  expect(digestOf(usual)).toBe(digestOf(project))
})

test.each(['101', '-1', 'kymmenen', '10,5'])('a share of %s of a hundred reports is told by its field', (share) => {
  const { draft, faults } = draftWith(project, 'report', {
    ...typedPart(project, 'report'),
    'report.samplePercent': share,
  })
  expect(draft).toBe(project)
  expect(faults.map(([name]) => name)).toEqual(['report.samplePercent'])
})
