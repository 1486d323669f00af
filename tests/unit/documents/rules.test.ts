import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentLimits } from '@/db/files/documents/input'
import { cleanName, mayOpen, savedAs, standingOf } from '@/db/files/documents/rules'

const clean = (name: string) => cleanName(name, 'application/pdf')

test.each([
  ['Säännöt 2026.pdf', 'Säännöt 2026.pdf'],
  ['Säännöt', 'Säännöt.pdf'],
  ['../../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Aino\\Tilinpäätös.PDF', 'Tilinpäätös.pdf'],
  ['a\r\nSet-Cookie: x=y.pdf', 'aSet-Cookie_ x=y.pdf'],
  ['kuva\u202efdp.exe.pdf', 'kuvafdp.exe.pdf'],
  ['"><script>.pdf', '___script_.pdf'],
  ['...pdf', 'pdf.pdf'],
  ['   ', 'liite.pdf'],
  ['', 'liite.pdf'],
  ['kevät 🌱.pdf', 'kevät 🌱.pdf'],
  ['Sa\u0308a\u0308nno\u0308t.pdf', 'Säännöt.pdf'],
])('%j is shown and saved as %j', (sent, name) => {
  expect(clean(sent)).toBe(name)
})

test('whatever a file is called, its name is one line, short, and ends as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
      const name = clean(sent)
      expect([...name].length).toBeLessThanOrEqual(documentLimits.name)
      expect(name).toMatch(/^[^\p{Cc}/\\<>:"|?*\u2028\u2029]+\.pdf$/u)
      expect(name).not.toMatch(/^\./)
      expect(savedAs(name)).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]+$/)
      expect(decodeURIComponent(savedAs(name).split("UTF-8''")[1] ?? '')).toBe(name)
    }),
    { numRuns: 500 },
  )
})

test('a long name keeps its ending', () => {
  expect(clean(`${'å'.repeat(300)}.pdf`)).toBe(`${'å'.repeat(116)}.pdf`)
})

test('who may open what', () => {
  const may = (state: Parameters<typeof standingOf>[0], hasScanner: boolean) =>
    [false, true].map((isStaff) => mayOpen(standingOf(state, hasScanner), isStaff))
  expect(may('available', true)).toEqual([true, true])
  expect(may('available', false)).toEqual([true, true])
  expect(may('awaiting_scan', true)).toEqual([false, false])
  expect(may('awaiting_scan', false)).toEqual([false, true])
  expect(may('quarantined', true)).toEqual([false, false])
  expect(may('quarantined', false)).toEqual([false, false])
})
