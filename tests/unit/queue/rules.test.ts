import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MoveTold } from '@/db/contact/bulks/input'
import { chooseInput } from '@/db/contact/bulks/input'
import { type Common, type Facts, planFor, silentLanguages } from '@/db/contact/bulks/rules'
import { caseFilters, queryOf } from '@/db/contact/cases/queue/input'
import { states } from '@/db/contact/cases/rules'
import { likelyWords, pieceOf, termsOf } from '@/db/contact/cases/search/rules'
import { filtersIn, saysItself } from '@/db/contact/views/rules'

describe('words of a search', () => {
  test('lower case, each once, without signs', () => {
    expect(termsOf('Kuoppa, KUOPPA & Åkergatan 5!')).toEqual(['kuoppa', 'åkergatan', '5'])
    expect(termsOf("'; drop table cases; --")).toEqual(['drop', 'table', 'cases'])
    expect(termsOf('%_|!')).toEqual([])
  })

  test('whatever is typed, terms are few, of letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const terms = termsOf(typed)
        expect(terms.length).toBeLessThanOrEqual(8)
        for (const term of terms) expect(term).toMatch(/^[\p{L}\p{N}]{1,40}$/u)
      }),
    )
  })

  test('a word that a term may mean begins as it does', () => {
    expect(likelyWords(['Kuoppia tiellä, kuivaa hiekkaa'], ['kuoppa'])).toEqual(['kuoppia'])
  })
})

describe('the piece of a text', () => {
  const text = `Koulun edessä on ollut viime viikosta asti iso reikä, johon kaksi pyörää on kaatunut. ${'Sitten tuli lunta. '.repeat(20)}`

  test('is cut around the first found word, between words', () => {
    const piece = pieceOf(text, new Set(['pyörää'])) ?? []
    expect(piece.filter(({ found }) => found)).toEqual([{ text: 'pyörää', found: true }])
    expect(piece[0]?.text).toBe('… ')
    expect(piece.at(-1)?.text).toBe(' …')
    expect(pieceOf(text, new Set(['auto']))).toBeNull()
  })

  test('is made of the text as it stands, whatever was found', () => {
    const words = fc.array(fc.constantFrom('kuoppa', 'Tie', 'ja', 'hiekka', 'å'), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(words, fc.constantFrom('kuoppa', 'tie', 'å'), (all, word) => {
        const piece = pieceOf(all.join(' '), new Set([word]))
        expect(piece === null).toBe(!all.some((one) => one.toLowerCase() === word))
        if (!piece) return
        const shown = piece.map((part) => part.text).join('')
        expect(all.join(' ')).toContain(shown.replace(/^… | …$/g, ''))
        expect(piece.some(({ found, text: one }) => found && one.toLowerCase() === word)).toBe(true)
      }),
    )
  })
})

describe('filters', () => {
  test('an address holds them and gives them back', () => {
    const asked = { pile: 'late', q: 'kuoppa', channel: 'phone', from: '2026-11-01', pin: 'on', joining: 'mains' }
    const filters = caseFilters.parse(asked)
    expect(filters).toMatchObject({ ...asked, pin: true, unread: false, sort: 'best', page: 1 })
    expect(caseFilters.parse(JSON.parse(JSON.stringify(queryOf(filters))))).toEqual(filters)
  })

  test('what makes no sense is left out, and no order is by words where there are none', () => {
    expect(caseFilters.parse({ pile: 'x', handler: 'me; --', from: '2026-13-40', page: '-1' })).toEqual(
      caseFilters.parse({}),
    )
    expect(caseFilters.parse({ sort: 'best' }).sort).toBe('due')
  })

  test('a view keeps filters, not the page', () => {
    expect(filtersIn('pile=mine&page=4&q=kuoppa&made=up')).toEqual({ pile: 'mine', q: 'kuoppa' })
    expect([{}, { page: '2' }, { view: 'x' }].map(saysItself)).toEqual([false, false, false])
    expect(saysItself({ pile: 'open' })).toBe(true)
  })
})

const one: Facts = {
  id: 'a',
  seen: 3,
  version: 3,
  state: 'in_progress',
  locale: 'fi',
  endedAs: null,
  reachable: true,
  reference: 'bcdfghjk',
  topic: { fi: 'Katujen kunto', sv: 'Gatornas skick' },
  others: [],
  topicCode: '171',
  kind: 'repair',
  unit: 'u',
  handler: null,
  main: null,
}
const common: Common = {
  template: null,
  main: null,
  today: '2026-11-24',
  planWords: ({ day, period }) => day ?? period ?? '',
}
const move = (more: Partial<MoveTold> = {}): MoveTold => ({
  act: 'move',
  to: 'done',
  template: null,
  words: { fi: 'Asia {reference} on kunnossa.', sv: null, en: null },
  day: null,
  receiver: null,
  reason: null,
  ...more,
})

describe('what a bulk means for a case', () => {
  test('its reporter gets the words in the language of the case, filled in', () => {
    expect(planFor(move(), one, common)).toEqual({
      words: 'Asia bcdfghjk on kunnossa.',
      also: {},
      problem: null,
    })
  })

  test('written words go before the template; the template speaks where nothing is written', () => {
    const template = { fi: 'Malli.', sv: 'Ärende {reference}: {topic}.' }
    const swedish = { ...one, locale: 'sv' as const }
    expect(planFor(move(), one, { ...common, template }).words).toBe('Asia bcdfghjk on kunnossa.')
    expect(planFor(move(), swedish, { ...common, template }).words).toBe('Ärende bcdfghjk: Gatornas skick.')
  })

  test('nobody is told nothing while others are told something', () => {
    const swedish = { ...one, locale: 'sv' as const }
    expect(planFor(move(), swedish, common).problem).toBe('queue.noWords')
    expect(planFor(move({ to: 'waiting_reporter' }), { ...swedish, state: 'received' }, common).problem).toBe(
      'queue.noWords',
    )
    expect(silentLanguages(move(), [one, swedish], common)).toEqual(['sv'])
    const silent = move({ to: 'in_progress', words: { fi: null, sv: null, en: null } })
    expect(planFor(silent, { ...swedish, state: 'received' }, common)).toEqual({
      words: null,
      also: {},
      problem: null,
    })
  })

  test('what somebody has changed stays as they left it, whatever is asked', () => {
    const changed = { ...one, version: 4 }
    const all = [
      move(),
      { act: 'assign', unit: null, handler: 'k' },
      { act: 'retopic', topic: '198', kind: null, unitChoice: 'kept', why: null },
      { act: 'merge', main: 'b' },
    ] as const
    for (const told of all) expect(planFor(told, changed, common).problem).toBe('contact.changedMeanwhile')
  })

  test('a case goes nowhere by a bulk where it could not go alone', () => {
    for (const from of states)
      for (const to of states) {
        const { problem } = planFor(
          move({ to, day: '2026-12-01', receiver: 'x', reason: to === 'rejected' ? 'spam' : 'money' }),
          { ...one, state: from },
          common,
        )
        if (from === 'not_ours' || to === 'merged' || to === 'reopen_requested')
          expect(problem, `${from} ${to}`).not.toBeNull()
      }
    expect(planFor(move({ to: 'planned' }), one, common)).toMatchObject({ problem: 'contact.missing', field: 'day' })
    const ask = move({ to: 'waiting_reporter' })
    expect(planFor(ask, { ...one, reachable: false }, common).problem).toBe('queue.unreachable')
  })

  test('all but the main case join it', () => {
    const main = { ...one, id: 'b', reference: 'mmmmmmmm' }
    const told = { act: 'merge', main: 'b' } as const
    expect(planFor(told, one, { ...common, main }).problem).toBeNull()
    expect(planFor(told, main, { ...common, main }).problem).toBe('queue.isMain')
    expect(planFor(told, one, { ...common, main: { ...main, state: 'rejected' } }).problem).toBe('casework.cannotJoin')
  })
})

test('rows come with the version they were seen at, and some must be chosen', () => {
  const id = crypto.randomUUID()
  const chosen = { submission: crypto.randomUUID(), act: 'move' }
  expect(chooseInput.parse({ ...chosen, rows: `${id}:4` })).toMatchObject({ rows: [{ id, version: 4 }], all: null })
  expect(chooseInput.safeParse({ ...chosen, rows: ['x:1'] }).success).toBe(false)
  expect(chooseInput.safeParse(chosen).error?.issues[0]?.message).toBe('chooseRows')
  expect(chooseInput.safeParse({ ...chosen, all: 'pile=open' }).success).toBe(true)
  expect(chooseInput.safeParse({ ...chosen, rows: Array(201).fill(`${id}:4`) }).success).toBe(false)
})
