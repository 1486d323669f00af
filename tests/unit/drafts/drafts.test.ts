import { afterAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { findDraft } from '@/db/drafts/reads'
import { dropDraft, parkDraft } from '@/db/drafts/writes'
import { passerBy } from '@/tests/people'
import { asOwner } from '../walls/canaries'

const here = passerBy('jamsa')
const typed = { title: 'Pöytäryhmä puistoon', tags: ['a', 'b'] }
const [aino, veikko] = ['0b0e1d0e-0000-4000-8000-000000000001', '0b0e1d0e-0000-4000-8000-000000000002']
afterAll(closeDatabase)

test('what somebody typed waits for them, and for nobody who signs in after them on the same machine', async () => {
  const token = await parkDraft(here, '/fi/x', typed, aino)
  expect(await findDraft(here, token, '/fi/x', aino)).toEqual(typed)
  expect(await findDraft(here, token, '/fi/x', veikko)).toBeNull()
  expect(await findDraft(here, token, '/fi/x', null)).toBeNull()
})

test('what was typed before anybody signed in waits for whoever has the browser', async () => {
  const token = await parkDraft(here, '/fi/x', typed, null)
  expect(await findDraft(here, token, '/fi/x', veikko)).toEqual(typed)
})

test('it opens on its own form, in its own town, with its own cookie, until it is dropped', async () => {
  const token = await parkDraft(here, '/fi/x', typed, null)
  expect(await findDraft(here, token, '/fi/y', null)).toBeNull()
  expect(await findDraft(passerBy('joutsa'), token, '/fi/x', null)).toBeNull()
  expect(await findDraft(here, Buffer.alloc(32), '/fi/x', null)).toBeNull()
  await dropDraft(here, token)
  expect(await findDraft(here, token, '/fi/x', null)).toBeNull()
})

test('the database alone cannot read it', async () => {
  await parkDraft(here, '/fi/x', typed, null)
  const sql = asOwner()
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const rows = await sql`select encode(sealed, 'escape') as sealed from drafts`
  await sql.end()
  expect(JSON.stringify(rows)).not.toContain('puistoon')
})
