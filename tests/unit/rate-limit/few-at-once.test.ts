import { expect, test } from 'vitest'
import { fewAtOnce } from '@/app/_server/few-at-once'

test('so many work at once, one more is refused, and there is room again after a fault', async () => {
  const oneOfTwo = fewAtOnce(2)
  const { promise, resolve } = Promise.withResolvers<string>()
  const slow = () => promise
  const refused = () => 'refused'
  const both = [oneOfTwo(slow, refused), oneOfTwo(slow, refused)]
  expect(await oneOfTwo(slow, refused)).toBe('refused')
  resolve('done')
  expect(await Promise.all(both)).toEqual(['done', 'done'])
  await expect(oneOfTwo(() => Promise.reject(new Error('broken')), refused)).rejects.toThrow('broken')
  const again = [1, 2].map(() => oneOfTwo(async () => 'again', refused))
  expect(await Promise.all(again)).toEqual(['again', 'again'])
})
