import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fateOf, fates, isKept, type Matter, signatureOf, wasSeen } from '@/db/contact/erasures/rules'

const ended: Matter = { endedAt: new Date('2026-11-01'), held: false, registered: false, shown: false, joined: false }

test.each([
  ['an ended case nobody else needs goes whole', {}, 'whole'],
  ['one that is published leaves what was told', { shown: true }, 'names'],
  ['so does one that others were answered with', { joined: true }, 'names'],
  ['of an open one only who told it goes', { endedAt: null, shown: true }, 'contact'],
  ['a held one stays, open', { endedAt: null, held: true }, 'held'],
  ['a held one stays, ended', { held: true, registered: true }, 'held'],
  ['what the registry has stays', { registered: true }, 'registered'],
] as const)('%s', (_, more, fate) => {
  expect(fateOf({ ...ended, ...more })).toBe(fate)
})

const matter = fc.record({
  endedAt: fc.option(fc.date({ noInvalidDate: true })),
  held: fc.boolean(),
  registered: fc.boolean(),
  shown: fc.boolean(),
  joined: fc.boolean(),
})

test('what must be kept is never touched, and what is open or needed keeps what was told', () => {
  fc.assert(
    fc.property(matter, (one) => {
      const fate = fateOf(one)
      expect(isKept(fate)).toBe(one.held || one.registered)
      if (fate === 'whole') expect([one.endedAt === null, one.shown, one.joined]).toEqual([false, false, false])
    }),
  )
})

const plan = fc.uniqueArray(
  fc.record({ reference: fc.stringMatching(/^[a-z0-9]{8}$/), fate: fc.constantFrom(...fates) }),
  { selector: ({ reference }) => reference, maxLength: 8 },
)

test('only what was shown is done: fewer cases than were shown may be, another or a worse one may not', () => {
  fc.assert(
    fc.property(plan, fc.nat(), fc.constantFrom(...fates), (shown, pick, fate) => {
      const seen = signatureOf(shown)
      expect(wasSeen(shown, seen)).toBe(true)
      expect(wasSeen([], seen)).toBe(true)
      const at = pick % Math.max(1, shown.length)
      expect(wasSeen(shown.toSpliced(at, 1), seen)).toBe(true)
      expect(wasSeen([...shown, { reference: 'A-new-one', fate }], seen)).toBe(false)
      const changed = shown.map((one, place) => (place === at ? { ...one, fate } : one))
      expect(wasSeen(changed, seen)).toBe(shown.length === 0 || shown[at]?.fate === fate)
    }),
  )
})
