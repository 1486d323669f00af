import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantOfficer, Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { addNote, assignApplication, seeMessages, takeUp } from '@/db/grants/applications/handling/writes'
import { writeAsApplicant, writeAsDesk } from '@/db/grants/applications/messages/writes'
import { findPaper } from '@/db/grants/applications/papers/reads'
import { findMyApplication } from '@/db/grants/applications/reads'
import { residents, staff } from '@/scripts/personas'
import { signedIn, withDuty } from '@/tests/people'
import { type Applicant, atGrants, drafted, published } from '../applications/cast'
import { answer } from '../organisations/cast'
import { asOwner } from '../walls/canaries'
import { sent, tied } from './cast'

const sql = asOwner()
let aino: Applicant
let sanna: GrantOfficer<'prepare'>
let matti: GrantOfficer<'prepare'>
let call: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  sanna = await withDuty(staff.sanna, 'prepare')
  matti = await withDuty(staff.matti, 'prepare')
  call = await published('kasittely')
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const versionOf = async (id: string, reader = sanna) => (await openApplication(reader, id)).application.version

describe('an application at the desk', () => {
  test('is read as it was sent, and every officer’s opening is journalled once a day', async () => {
    const id = await sent(aino, call)
    const found = await openApplication(sanna, id)
    expect(found).toMatchObject({
      applicant: 'Aino Mäkelä',
      handler: null,
      answers: { purpose: 'Konsertti kirjastossa' },
    })
    await openApplication(sanna, id)
    await openApplication(matti, id)
    await sql`select set_config('app.municipality', 'jamsa', false)`
    const read =
      await sql`select actor from journal where action = 'application.read' and object = ${`application:${id}`}`
    expect(read.map(({ actor }) => actor).toSorted()).toEqual(
      [`staff:${sanna.staff.id}`, `staff:${matti.staff.id}`].toSorted(),
    )
  })

  test('a draft is read by nobody, nor its papers', async () => {
    const id = await drafted(aino, call)
    expect(await answer(openApplication(sanna, id))).toBe('gone')
    expect(await answer(findPaper(sanna, id, randomUUID()))).toBe('gone')
  })

  test('is taken up by one, however many press at once', async () => {
    const id = await sent(aino, call)
    const version = await versionOf(id)
    const said = { application: id, version }
    const answers = await Promise.all([sanna, matti, sanna, matti].map((officer) => answer(takeUp(officer, said))))
    expect(answers.toSorted()).toEqual(['done', 'handling.changed', 'handling.changed', 'handling.changed'])
    const { application, handler } = await openApplication(sanna, id)
    expect(application.state).toBe('inCheck')
    expect([sanna.staff.name, matti.staff.name]).toContain(handler)
    expect(await answer(takeUp(sanna, { application: id, version: application.version }))).toBe('handling.wrongState')
    expect((await findMyApplication(aino, id)).application.state).toBe('inCheck')
  })

  test('is given to another who prepares, and to nobody else', async () => {
    const id = await sent(aino, call)
    const arvo = await withDuty(staff.arvo, 'assess')
    const to = async (handler: string) =>
      answer(assignApplication(sanna, { application: id, version: await versionOf(id), handler }))
    expect(await to(matti.staff.id)).toBe('done')
    expect(await to(arvo.staff.id)).toBe('handling.notPreparer')
    expect(await answer(assignApplication(sanna, { application: id, version: 1, handler: sanna.staff.id }))).toBe(
      'handling.changed',
    )
    const { handler, events } = await openApplication(sanna, id)
    expect(handler).toBe('Matti Esimerkki')
    expect(events.at(-1)).toMatchObject({ kind: 'assigned', staff: 'Sanna Koski', assignee: 'Matti Esimerkki' })
  })

  test('has notes among the staff, written once, that its applicant does not read', async () => {
    const id = await sent(aino, call)
    const said = { application: id, note: randomUUID(), internal: 'Tarkista vuokra' }
    await addNote(sanna, said)
    await addNote(sanna, said)
    const notes = (await openApplication(matti, id)).events.filter(({ kind }) => kind === 'noted')
    expect(notes).toMatchObject([{ internal: 'Tarkista vuokra', staff: 'Sanna Koski' }])
    expect(JSON.stringify(await findMyApplication(aino, id))).not.toContain('Tarkista vuokra')
  })

  test('has messages both ways; what came after the page was read stays unseen', async () => {
    const id = await sent(aino, call)
    const say = (text: string) => writeAsApplicant(aino, { application: id, message: randomUUID(), text })
    await say('Ensimmäinen')
    const [first] = (await openApplication(sanna, id)).messages
    await say('Toinen')
    await seeMessages(sanna, { application: id, upTo: first?.id ?? '' })
    await writeAsDesk(sanna, { application: id, message: randomUUID(), text: 'Kiitos' })
    const { messages } = await openApplication(sanna, id)
    expect(messages.map(({ text, seenAt }) => [text, seenAt !== null])).toEqual([
      ['Ensimmäinen', true],
      ['Toinen', false],
      ['Kiitos', false],
    ])
    const other = await sent(aino, call)
    expect(await answer(seeMessages(sanna, { application: other, upTo: first?.id ?? '' }))).toBe('gone')
  })
})

describe('the wall', () => {
  test('whoever is tied to the applicant neither reads nor does anything, and is given nothing', async () => {
    const veikko = atGrants(await signedIn(residents.veikko))
    const id = await sent(veikko, call)
    await tied(sql, matti.staff.id, veikko.person.id)
    const seen = { application: id, version: await versionOf(id) }
    const attempts = [
      openApplication(matti, id),
      findPaper(matti, id, randomUUID()),
      takeUp(matti, seen),
      assignApplication(matti, { ...seen, handler: sanna.staff.id }),
      addNote(matti, { application: id, note: randomUUID(), internal: 'x' }),
      seeMessages(matti, { application: id, upTo: randomUUID() }),
      writeAsDesk(matti, { application: id, message: randomUUID(), text: 'x' }),
    ]
    expect(new Set(await Promise.all(attempts.map(answer)))).toEqual(new Set(['ties.disqualified']))
    expect(await answer(assignApplication(sanna, { ...seen, handler: matti.staff.id }))).toBe('handling.assigneeBarred')
    const { events, handler } = await openApplication(sanna, id)
    expect(events.every((event) => event.staff === null)).toBe(true)
    expect(handler).toBeNull()
  })

  test('only a preparer handles: who only reads, assesses or applies does not compile', () => {
    const never = async (
      auditor: GrantOfficer<'audit'>,
      assessor: GrantOfficer<'assess'>,
      resident: Resident<'grants'>,
    ) => {
      const seen = { application: '', version: 1 }
      // @ts-expect-error an auditor changes nothing
      await takeUp(auditor, seen)
      // @ts-expect-error an assessor assigns nothing
      await assignApplication(assessor, { ...seen, handler: '' })
      // @ts-expect-error an auditor writes no notes
      await addNote(auditor, { application: '', note: '', internal: '' })
      // @ts-expect-error an assessor marks no messages
      await seeMessages(assessor, { application: '', upTo: '' })
      // @ts-expect-error a resident does not read as the desk does
      await openApplication(resident, '')
    }
    expect(never).toBeTypeOf('function')
  })
})
