import { expect, test } from 'vitest'
import fi from '@/app/_messages/fi/desk.json'
import { detailInWords } from '@/app/[locale]/(back-office)/desk/journal/detail'

const words: Record<string, string> = fi.log.word
const read = (detail: string, person: string | null = null) =>
  detailInWords(detail, { locale: 'fi', word: (code) => words[code] ?? null, person })

test('codes are read as words, days as days, and a colleague by name', () => {
  expect(read('not-feasible')).toBe('ei voida toteuttaa')
  expect(read('title.sv, cost 1200 > 900')).toBe('otsikko (sv), hinta 1200 > 900')
  expect(read('under-way 2026-12-01')).toBe('rakennetaan 1.12.2026')
  expect(read('staff:5b0e 2026-12-01', 'Marketta Virtanen')).toBe('Marketta Virtanen 1.12.2026')
})

test('what has no words stands as it was written', () => {
  const hash = 'a1'.repeat(32)
  expect(read(hash)).toBe(hash)
  expect(read('liikuntapaikat-2027')).toBe('liikuntapaikat-2027')
  expect(read('staff:5b0e')).toBe('staff:5b0e')
})
