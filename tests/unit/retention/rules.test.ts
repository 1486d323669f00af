import fc from 'fast-check'
import { expect, test } from 'vitest'
import { retentionInput } from '@/db/contact/retention/input'
import { dueOf, forecastOf, type Keeping, keepingOf, type Matter, usual, withDraft } from '@/db/contact/retention/rules'
import { inBatches } from '@/db/contact/retention/runs/rules'
import { keyIn, oldEnough } from '@/db/files/sweeping/rules'

const now = new Date('2026-11-24T10:00:00Z')
const ago = (days: number) => new Date(now.valueOf() - days * 86_400_000)
const matter = (days: number | null, more: Partial<Matter> = {}): Matter => ({
  ...{ topic: 'a', endedAt: days === null ? null : ago(days), held: false, blankedAt: null, originals: 1 },
  ...more,
})
const strict: Keeping = { photoDays: 30, blankDays: 60, blankText: true, deleteDays: 90 }

test('photos go first, then the people, then the case', () => {
  expect(dueOf(matter(29), strict, now)).toEqual([])
  expect(dueOf(matter(30), strict, now)).toEqual(['photos'])
  expect(dueOf(matter(60), strict, now)).toEqual(['photos', 'blank'])
  expect(dueOf(matter(60, { originals: 0 }), strict, now)).toEqual(['blank'])
  expect(dueOf(matter(90), strict, now)).toEqual(['delete'])
  expect(dueOf(matter(9000), usual, now)).toEqual(['photos', 'blank'])
})

test('what was opened again after it had been blanked is blanked again after its new end', () => {
  expect(dueOf(matter(60, { blankedAt: ago(10), originals: 0 }), strict, now)).toEqual([])
  expect(dueOf(matter(60, { blankedAt: ago(70), originals: 0 }), strict, now)).toEqual(['blank'])
})

test('the own rule of a topic comes before the town’s, and that before the usual one', () => {
  const town = { ...usual, topic: null, blankDays: 100 }
  const own = { ...usual, topic: 'a', blankDays: 200 }
  expect(keepingOf('a', [town, own]).blankDays).toBe(200)
  expect(keepingOf('b', [town, own]).blankDays).toBe(100)
  expect(keepingOf('b', [own])).toEqual(usual)
  expect(keepingOf('a', withDraft([town, own], { ...own, blankDays: 300 })).blankDays).toBe(300)
  expect(withDraft([town, own], { ...town, blankDays: 50 })).toHaveLength(2)
})

const keepings = fc
  .tuple(fc.nat(400), fc.nat(400), fc.option(fc.nat(400)), fc.boolean())
  .map(([photo, more, rest, blankText]) => ({
    ...{ photoDays: photo, blankDays: photo + more, blankText },
    deleteDays: rest === null ? null : photo + more + rest,
  }))
const matters = fc
  .tuple(fc.option(fc.nat(1500)), fc.boolean(), fc.option(fc.nat(1500)), fc.nat(5))
  .map(([days, held, blanked, originals]) =>
    matter(days, { held, blankedAt: blanked === null ? null : ago(blanked), originals }),
  )

test('nothing of an open or a held case ever goes', () => {
  fc.assert(
    fc.property(matters, keepings, (one, keeping) => {
      if (one.held || !one.endedAt) expect(dueOf(one, keeping, now)).toEqual([])
    }),
  )
})

test('what is done is not due again, and no longer rule makes more go', () => {
  fc.assert(
    fc.property(matters, keepings, fc.nat(300), (one, keeping, days) => {
      const due = dueOf(one, keeping, now)
      const after = {
        ...one,
        originals: due.includes('photos') ? 0 : one.originals,
        blankedAt: due.includes('blank') ? now : one.blankedAt,
      }
      if (!due.includes('delete')) expect(dueOf(after, keeping, now)).toEqual([])
      const longer = {
        ...keeping,
        photoDays: keeping.photoDays + days,
        blankDays: keeping.blankDays + days,
        deleteDays: keeping.deleteDays === null ? null : keeping.deleteDays + days,
      }
      const then = dueOf(one, longer, now)
      if (due.length === 0) expect(then).toEqual([])
      if (then.includes('delete')) expect(due).toContain('delete')
    }),
  )
})

test('a report counts each case under what becomes of it, and every photo', () => {
  const list = [
    matter(10),
    matter(40, { originals: 3 }),
    matter(70, { originals: 2 }),
    matter(95),
    matter(95, { held: true }),
  ]
  expect(forecastOf(list, [{ ...strict, topic: null }], now)).toEqual({ photos: 5, blank: 1, delete: 1 })
})

test('batches hold everything once, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (list, size) => {
      const pieces = inBatches(list, size)
      expect(pieces.flat()).toEqual(list)
      expect(pieces.every(({ length }) => length > 0 && length <= size)).toBe(true)
    }),
  )
})

test('a rule in which the case goes before its people is no rule', () => {
  const said = { photoDays: '90', blankDays: '365', deleteDays: '' }
  expect(retentionInput.parse(said)).toMatchObject({
    photoDays: 90,
    blankDays: 365,
    blankText: false,
    deleteDays: null,
  })
  for (const wrong of [{ photoDays: '366' }, { deleteDays: '364' }, { photoDays: '29' }, { blankDays: 'vuosi' }])
    expect(retentionInput.safeParse({ ...said, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
})

test('only what this house has written is ever swept, and not while it may be on its way', () => {
  expect(keyIn('abcdefghijklmnopqrst_-90-large.jpg')).toBe('abcdefghijklmnopqrst_-90')
  expect(keyIn('abcdefghijklmnopqrst_-90-small.jpg.part')).toBe('abcdefghijklmnopqrst_-90')
  for (const name of [
    'notes.txt',
    'x-large.jpg',
    'abcdefghijklmnopqrst-large.png',
    '../abcdefghijklmnopqrst-large.jpg',
  ])
    expect(keyIn(name), name).toBeNull()
  expect(oldEnough(new Date('2026-11-24T09:30:00Z'), now)).toBe(false)
  expect(oldEnough(new Date('2026-11-24T08:59:00Z'), now)).toBe(true)
})
