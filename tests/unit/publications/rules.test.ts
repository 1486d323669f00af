import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityCodesIn } from '@/db/contact/guard/codes/rules'
import { copyOf, isShown, mayDecide, publicationStates, withoutDetails } from '@/db/contact/publications/rules'

test('only staff bring anything into sight, and only the sender brings back what was withdrawn', () => {
  for (const from of publicationStates)
    for (const to of publicationStates) {
      if (isShown(to)) expect(mayDecide(from, to, 'sender'), `${from} to ${to}`).toBe(false)
      if (from === 'withdrawn') expect(mayDecide(from, to, 'staff'), `${from} to ${to}`).toBe(false)
    }
})

test('addresses, telephone numbers and identity codes are taken out of the words to begin from', () => {
  const text = 'Soita 040 123 4567 tai +358 40 1234567, aino@example.fi, tunnus 131052-308T. Kuoppa on 3 metriä.'
  expect(withoutDetails(text)).toBe('Soita … tai …, …, tunnus ******-****. Kuoppa on 3 metriä.')
  expect(copyOf({ text, place: 'Koulukatu 5, 42100 Jämsä' }).place).toBe('Koulukatu 5, 42100 Jämsä')
})

test('what is left holds no identity code', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(identityCodesIn(withoutDetails(`${text} 131052-308T`))).toEqual([])
    }),
  )
})
