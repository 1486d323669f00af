import { expect, test } from 'vitest'
import { ideaFilters, newIdeaInput } from '@/db/budget/ideas/input'
import { changesBetween, historyOf, type IdeaWords, mayEdit, mayTakePart, mayWithdraw } from '@/db/budget/ideas/rules'

const words: IdeaWords = { title: 'A', text: 'B', pot: 'p', place: 'C', category: 'play', roughCents: null }

test('history tells before and after of each edit', () => {
  const edits = [{ before: words }, { before: { ...words, title: 'A2' } }]
  const [first, second] = historyOf(edits, { ...words, title: 'A2', roughCents: 500 })
  expect(first?.changes).toEqual([{ field: 'title', before: 'A', after: 'A2' }])
  expect(second?.changes).toEqual([{ field: 'roughCents', before: null, after: 500 }])
  expect(changesBetween(words, words)).toEqual([])
})

test('what may be done in which state and phase', () => {
  expect(mayEdit('open', 'ideas')).toBe(true)
  expect(mayEdit('open', 'review')).toBe(false)
  expect(mayWithdraw('not-feasible')).toBe(true)
  expect(mayWithdraw('proposal')).toBe(false)
  expect(mayTakePart('review', 'review')).toBe(true)
  expect(mayTakePart('review', 'voting')).toBe(false)
})

test('an address with nonsense in it is a list without filters', () => {
  expect(ideaFilters.parse({ q: ['a', 'b'], page: 'x', state: 'hidden', pot: '../..' })).toEqual({ q: 'a', page: 1 })
})

test('an idea as a form sends it', () => {
  const form = {
    title: ' Uusi   laituri ',
    text: 'Rivi\r\ntoinen',
    pot: crypto.randomUUID(),
    place: 'Ranta',
    category: 'nature',
    roughCents: '12 500',
    submission: crypto.randomUUID(),
  }
  expect(newIdeaInput.parse(form)).toMatchObject({
    title: 'Uusi laituri',
    text: 'Rivi\ntoinen',
    roughCents: 1_250_000,
    byline: null,
    showName: false,
    seen: null,
  })
})
