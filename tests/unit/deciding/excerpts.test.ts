import { expect, test } from 'vitest'
import { partsOf, publicCopy } from '@/db/grants/decisions/excerpts/rules'

const nothing = { names: [], phrases: [] }

test.each(['fi', 'sv', 'en'] as const)('reasons of several paragraphs stay under their one heading (%s)', (locale) => {
  const reasons = 'Pengar räcker inte.\n\nPisteet: 32 × 50 €.\nYhteensä 1 600 €.'
  const { words } = publicCopy(
    { applicant: 'Seura ry', decision: '1 600 €', reasons, rules: 'Kriteerit' },
    locale,
    nothing,
  )
  const parts = partsOf(words)
  expect(parts.map(({ text }) => text)).toEqual(['Seura ry', '1 600 €', reasons, 'Kriteerit'])
  expect(new Set(parts.map(({ head }) => head)).size).toBe(4)
})
