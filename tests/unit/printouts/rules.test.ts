import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerBlocks } from '@/db/grants/applications/printouts/answers/rules'
import { printoutOf, type Sent } from '@/db/grants/applications/printouts/rules'
import { momentIn } from '@/db/grants/applications/printouts/words/rules'
import { readyCalls } from '@/db/grants/calls/templates/rules'
import { type Answer, type Question, questionInput } from '@/db/grants/forms/input'
import { askedQuestions } from '@/db/grants/forms/rules'
import type { Block } from '@/db/letters/input'
import { openCall, withPlan } from '../applications/cast'
import { fi } from '../calls/call'

const sent = (changes: Partial<Sent> = {}): Sent => ({
  ...{ locale: 'fi', number: '2026/7', call: openCall(withPlan), applicantKind: 'person', applicant: 'Aino Testi' },
  ...{ answers: { applied: 60_050, trades: false, purpose: 'Konsertti\n\nKirjastossa' }, sha256: 'a'.repeat(64) },
  ...{ papers: [], at: new Date('2026-11-24T14:00:12Z'), on: '2026-11-24', by: 'Aino Testi', sending: 1 },
  ...{ late: false, keyed: false, signedBy: [] },
  ...changes,
})
const pairsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => ('facts' in block ? block.facts : []))
const saidOf = (letter: { blocks: readonly Block[] }) => Object.fromEntries(pairsOf(letter.blocks))
const asked = (question: object) => questionInput.parse({ key: 'q', label: fi('Kysymys'), ...question })
const told = (question: object, answer?: Answer) => answerBlocks([{ question: asked(question), answer }], 'fi')

describe('an application on paper', () => {
  test('says whose it is, when it was sent to the second, by whom, and what was answered', () => {
    const letter = printoutOf(sent())
    expect(letter).toMatchObject({ number: '2026/7', on: '2026-11-24', to: ['Aino Testi'], locale: 'fi' })
    expect(saidOf(letter)).toMatchObject({
      'Hakemuksen numero': '2026/7',
      Lähetetty: '24.11.2026 klo 16.00.12',
      Lähettäjä: 'Aino Testi',
      'Paljonko haet?': '600,50\u00a0€',
      'Onko toiminta taloudellista?': 'Ei',
      'Mihin?': 'Konsertti\n\nKirjastossa',
      'Tarkiste (SHA-256)': 'a'.repeat(64),
    })
  })

  test('a completion says which time it was sent, a late one that it was late, a joint one who signed', () => {
    const said = saidOf(printoutOf(sent({ sending: 2, late: true, signedBy: ['Aino', 'Eero'] })))
    expect(said.Lähetetty).toBe('24.11.2026 klo 16.00.12, 2. lähetys')
    expect(said).toMatchObject({ Määräaika: 'Lähetetty haun päättymisen jälkeen', Allekirjoittajat: 'Aino, Eero' })
  })

  test('one that came on paper says when it was keyed in', () => {
    const said = saidOf(printoutOf(sent({ keyed: true, by: null })))
    expect(said['Kirjattu paperilta']).toBe('24.11.2026 klo 16.00.12')
    expect(said).not.toHaveProperty('Lähettäjä')
  })

  test('a section of which a paper says nothing is one line, and what was sent in the portal keeps every question', () => {
    const silent = (keyed: boolean) => JSON.stringify(printoutOf(sent({ keyed, answers: {} })).blocks)
    expect(silent(true)).toContain('Tähän osaan ei ole vastattu.')
    expect(silent(true)).not.toContain('Paljonko haet?')
    expect(silent(false)).toContain('Paljonko haet?')
  })

  test('a period of one day is that day', () => {
    const [said] = pairsOf(told({ type: 'period' }, { from: '2026-11-24', until: '2026-11-24' }))
    expect(said?.[1]).toBe('24.11.2026')
  })

  test('papers stand under what they were asked for, with their sizes and sums; one that is kept no more says so', () => {
    const document = { name: 'suunnitelma.pdf', size: 1_234_567, sha256: 'b'.repeat(64) }
    const papers = [
      { requirement: 'plan', document },
      { requirement: 'other', document: null },
    ]
    const said = saidOf(printoutOf(sent({ papers })))
    expect(said.Suunnitelma).toBe(`suunnitelma.pdf, 1,2 Mt\nSHA-256 ${'b'.repeat(64)}`)
    expect(said['Muu liite']).toBe('Tiedostoa ei enää säilytetä')
    expect(JSON.stringify(printoutOf(sent()).blocks)).toContain('Hakemuksessa ei ollut liitteitä.')
  })

  test('its own words follow its language, whatever the reader’s', () => {
    expect(printoutOf(sent({ locale: 'sv' })).title).toBe('Ansökan: Kohdeavustus 2027')
    expect(momentIn('en', new Date('2026-07-01T21:00:00Z'))).toBe('2 July 2026 at 00:00:00')
    expect(momentIn('sv', new Date('2026-01-01T10:05:09Z'))).toBe('1.1.2026 kl. 12.05.09')
  })

  test('every question that was asked is there, of every ready call, also those left empty', () => {
    for (const ready of Object.values(readyCalls)) {
      const call = ready(2027)
      for (const applicantKind of call.eligibility.kinds) {
        const text = JSON.stringify(printoutOf(sent({ call, applicantKind, answers: {} })).blocks)
        for (const { label, type } of askedQuestions(call.form, { applicant: applicantKind, answers: {} }))
          if (type !== 'shown') expect(text).toContain(JSON.stringify(label.fi).slice(1, -1))
      }
    }
  })
})

describe('answers', () => {
  test('a budget is a table with the sums it comes to, last year beside where it was asked', () => {
    const lines = [
      { key: 'tickets', side: 'income', name: fi('Liput') },
      { key: 'hall', side: 'cost', name: fi('Sali') },
    ]
    const rows = [
      { line: 'tickets', side: 'income' as const, name: null, cents: 10_000, lastYearCents: 9_000 },
      { line: 'hall', side: 'cost' as const, name: null, cents: 30_000, lastYearCents: null },
      { line: 'own_cost', side: 'cost' as const, name: 'Kahvi', cents: 5_000, lastYearCents: null },
    ]
    const [label, table] = told({ type: 'budget', lines, lastYear: true }, { rows })
    expect(label).toEqual({ paragraph: 'Kysymys' })
    expect(table && 'table' in table && table.table.rows).toEqual([
      ['Liput', '90\u00a0€', '100\u00a0€'],
      ['Tulot yhteensä', '', '100\u00a0€'],
      ['Sali', '', '300\u00a0€'],
      ['Kahvi', '', '50\u00a0€'],
      ['Menot yhteensä', '', '350\u00a0€'],
      ['Tulot miinus menot', '', '\u2212250\u00a0€'],
    ])
  })

  test('choices by name, days and periods as they are said, nothing as nothing', () => {
    const choices = [
      { key: 'a', name: fi('Aamu') },
      { key: 'b', name: fi('Ilta') },
    ]
    const one = (question: object, answer?: Answer) => pairsOf(told(question, answer))[0]?.[1]
    expect(one({ type: 'many', choices }, ['b', 'a'])).toBe('Aamu, Ilta')
    expect(one({ type: 'one', choices }, 'b')).toBe('Ilta')
    expect(one({ type: 'period' }, { from: '2027-06-01', until: '2027-06-05' })).toBe('1.6.2027–5.6.2027')
    expect(one({ type: 'whole' }, 12_500)).toBe('12\u00a0500')
    expect(
      one(
        {
          type: 'budget',
          lines: [
            { key: 'a', side: 'cost', name: fi('A') },
            { key: 'b', side: 'cost', name: fi('B') },
          ],
        },
        { rows: [] },
      ),
    ).toBe('Ei vastausta')
    for (const nothing of [undefined, '', []]) expect(one({ type: 'many', choices }, nothing)).toBe('Ei vastausta')
    expect(told({ type: 'shown' })).toEqual([])
  })

  test('rows are a table as wide as its cells, whatever was left out of a row', () => {
    const cells = [
      { key: 'name', name: fi('Nimi'), type: 'line' },
      { key: 'cost', name: fi('Hinta'), type: 'euros' },
    ]
    const row = fc.record({ name: fc.string(), cost: fc.integer({ min: 0, max: 1e9 }) }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const table = told({ type: 'rows', cells }, rows as Answer)[1]
        expect(table && 'table' in table && table.table.rows.map((cell) => cell.length)).toEqual(rows.map(() => 2))
      }),
    )
  })

  test('facts keep their order around tables', () => {
    const lines = [
      { key: 'a', side: 'cost', name: fi('A') },
      { key: 'b', side: 'cost', name: fi('B') },
    ]
    const budget = { rows: [{ line: 'a', side: 'cost' as const, name: null, cents: 1, lastYearCents: null }] }
    const line = (answer: string): { question: Question; answer: Answer } => ({
      question: asked({ type: 'line' }),
      answer,
    })
    const kinds = answerBlocks(
      [line('1'), line('2'), { question: asked({ type: 'budget', lines }), answer: budget }, line('3')],
      'fi',
    ).map((block) => Object.keys(block)[0])
    expect(kinds).toEqual(['facts', 'paragraph', 'table', 'facts'])
  })
})
