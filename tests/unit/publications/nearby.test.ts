import { expect, test } from 'vitest'
import { nearbyQuestion } from '@/db/contact/publications/similar/input'

test('what lies near is asked of a topic and a point on earth, in a language there is', () => {
  const asked = { locale: 'fi', topic: '211', latitude: 61.8, longitude: '25.2' }
  expect(nearbyQuestion.parse(asked)).toEqual({ ...asked, longitude: 25.2 })
  for (const wrong of [{ locale: 'de' }, { topic: '../x' }, { latitude: 91 }, { longitude: 'kaukana' }])
    expect(nearbyQuestion.safeParse({ ...asked, ...wrong }).success).toBe(false)
})
