import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import {
  altsOf,
  type DeviceDraft,
  draftLimits,
  isBlank,
  keepable,
  keptFields,
  offeredTo,
  outdated,
} from '@/components/contact/drafts/device-draft'
import { identityCodesIn } from '@/db/contact/guard/codes/rules'
import { photoLimits } from '@/db/contact/photos/input'
import { pictureLimits } from '@/db/files/input'

const personal = ['name', 'email', 'phone']
const now = Date.parse('2026-11-24T12:20:00Z')
const day = 86_400_000

const draft = (about: Partial<DeviceDraft> = {}): DeviceDraft => ({
  ...{ submission: 'one', topic: '171', holder: null, savedAt: now, fields: { text: 'Kuoppa' }, photos: [] },
  ...about,
})

test('what was told is kept, who told it is not', () => {
  const typed = {
    ...{ text: 'Kuoppa', place: 'Koulukatu 5', latitude: '61.9', longitude: '25.2', placeMethod: 'pin' },
    ...{ kind: 'repair', publish: 'on', 'answers.size': ['big'] },
    ...{ name: 'Aino Virtanen', email: 'aino@posti.example', phone: '040 123 4567' },
    ...{ submission: 'x', topic: '171', seen: 'same', signedIn: 'yes', photos: '2', subject2: '', placeNeeded: 'yes' },
  }
  expect(keptFields(typed, personal)).toEqual({
    ...{ text: 'Kuoppa', place: 'Koulukatu 5', latitude: '61.9', longitude: '25.2', placeMethod: 'pin' },
    ...{ kind: 'repair', publish: 'on', 'answers.size': ['big'] },
  })
})

test('an identity code never lies on the device, wherever it was typed', () => {
  const kept = keptFields({ text: 'Olen 131052-308T, soita.', place: ['131052-308T'] }, personal)
  expect(identityCodesIn(JSON.stringify(kept))).toEqual([])
  expect(kept.text).toBe('Olen ******-****, soita.')
})

test('a form in which nothing was told leaves no draft', () => {
  expect(isBlank({ fields: { kind: 'repair', text: '  ', place: '' }, photos: [] })).toBe(true)
  expect(isBlank({ fields: { text: 'a' }, photos: [] })).toBe(false)
  expect(isBlank({ fields: { latitude: '61.9' }, photos: [] })).toBe(false)
  expect(isBlank({ fields: {}, photos: [new Blob(['x'])] })).toBe(false)
})

test('photos are kept as many and as large as may be sent', () => {
  const small = new Blob(['x'])
  const large = { size: pictureLimits.bytes + 1 } as Blob
  expect(keepable([large, small])).toEqual([small])
  expect(keepable(Array.from({ length: photoLimits.ofCase + 3 }, () => small))).toHaveLength(photoLimits.ofCase)
})

test('what was written of a photo stays with that photo, and goes with one that is not kept', () => {
  const [one, other, third] = ['a', 'b', 'c'].map((bytes) => new Blob([bytes])) as [Blob, Blob, Blob]
  expect(altsOf([one, third], [one, other, third], ['Kuoppa', 'Kyltti'])).toEqual({ alts: ['Kuoppa', ''] })
  expect(altsOf([third], [one, other, third], ['', 'Kyltti', 'Kaivo'])).toEqual({ alts: ['Kaivo'] })
  expect(altsOf([], [one], ['Kuoppa'])).toEqual({})
})

test('after two weeks a draft is gone', () => {
  const [young, old] = [draft({ savedAt: now - 14 * day }), draft({ savedAt: now - 14 * day - 1 })]
  expect(outdated([young, old], now)).toEqual([old])
})

test('whoever signed in before is not read by the next', () => {
  const [open, aino] = [draft({ savedAt: now - 1 }), draft({ submission: 'two', holder: 'aino' })]
  expect(offeredTo([open, aino], null)).toEqual([open])
  expect(offeredTo([open, aino], 'ville')).toEqual([open])
  expect(offeredTo([open, aino], 'aino')).toEqual([aino, open])
})

test('however many there are, the newest stay and no more than there is room for', () => {
  const some = record({ age: integer({ min: 0, max: 20 * day }), holder: constantFrom(null, 'aino') })
  assert(
    property(array(some, { maxLength: 12 }), (ages) => {
      const all = ages.map(({ age, holder }, at) => draft({ submission: String(at), savedAt: now - age, holder }))
      const gone = outdated(all, now)
      const left = all.filter((one) => !gone.includes(one))
      expect(left.length).toBeLessThanOrEqual(draftLimits.drafts)
      const oldest = Math.min(...left.map(({ savedAt }) => savedAt))
      for (const { savedAt } of gone) expect(savedAt <= oldest || savedAt < now - draftLimits.days * day).toBe(true)
    }),
  )
})
