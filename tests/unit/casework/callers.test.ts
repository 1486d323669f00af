import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { findCaller } from '@/db/contact/cases/callers/reads'
import { phoneKey } from '@/db/contact/cases/callers/rules'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { handling } from '@/tests/people'
import { asOwner } from '../walls/canaries'
import { told } from './town'

const sql = asOwner()
let kari: Officer<'contact'>
let pekka: Officer<'contact'>
beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  pekka = await handling(staff.pekka)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

test('somebody who rings is found by their very name, number or address, however it is written', async () => {
  const ritva = { name: 'Ritva Kettunen', email: 'Ritva.Kettunen@posti.example', phone: '+358 40 765 4321' }
  const [one, other] = [await told(ritva), await told({ name: 'Ritva Kettunen-Aho' })]
  const found = async (caller: string) => (await findCaller(kari, caller)).map(({ id }) => id)
  for (const caller of ['ritva  kettunen', 'ritva.kettunen@posti.example', '040-7654321', '(040) 765 43 21'])
    expect(await found(caller)).toEqual([one.id])
  expect(await found('Ritva Kettunen-Aho')).toEqual([other.id])
  for (const caller of ['Ritva', '4321', '%', 'kettunen']) expect(await found(caller)).toEqual([])
  expect(await findCaller(pekka, 'Ritva Kettunen')).toEqual([])
})

test('that somebody was looked for is in the journal, and not who', async () => {
  await told({ name: 'Sirkka Salainen' })
  await findCaller(kari, 'Sirkka Salainen')
  const rows = await sql`select * from journal where action = 'case.callerSought' order by seq desc limit 1`
  expect(rows).toMatchObject([{ actor: `staff:${kari.staff.id}`, detail: '1' }])
  expect(JSON.stringify(rows)).not.toMatch(/sirkka|salainen/i)
})

test('a number is one however it is written, and a name is none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{7}$/), (rest) => {
      const spaced = rest.replace(/(\d{3})/g, '$1 ')
      expect(phoneKey(`0${rest}5`)).toBe(phoneKey(`+358 ${spaced}5`))
    }),
  )
  for (const text of ['Aino 123456', '12345', 'a@b.fi', '']) expect(phoneKey(text)).toBeNull()
})
