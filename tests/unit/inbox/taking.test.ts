import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { moveInput } from '@/db/contact/cases/moves/input'
import { moveCase } from '@/db/contact/cases/moves/writes'
import { findCase } from '@/db/contact/cases/reads'
import { countLetters, listLetters, reporterOf, tokenOf } from '@/db/contact/inbox/reads'
import { claimLetter, dropLetter, openLetter, tryLetterAgain } from '@/db/contact/inbox/writes'
import { listPhotos } from '@/db/contact/photos/reads'
import { seedTopics } from '@/db/seed/contact'
import { keep } from '@/scripts/inbox/intake'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { takeDue } from '@/scripts/worker/letters'
import { sendDue } from '@/scripts/worker/mails'
import { handling } from '@/tests/people'
import { startMailServer } from '../mails/mail-server'
import { asOwner } from '../walls/canaries'
import { type Letter, letterOf, withFiles } from './letters'

vi.setConfig({ testTimeout: 240_000 })
const job = townAtWork('jamsa', 'contact', 'tests')
const sql = asOwner()
const inbox = 'palaute@jamsa.example'
let kari: Officer<'contact'>

beforeAll(async () => {
  for (const town of ['jamsa', 'joutsa']) await seedTopics(townAtWork(town, 'contact', 'tests'))
  kari = await handling(staff.kari)
  await sql`select set_config('app.municipality', 'jamsa', false)`
})
beforeEach(() => sql`delete from inbox_letters`)
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

async function came(raw: Buffer, to = inbox, sender: string | null = 'aino@posti.example') {
  expect(await keep(to, sender, raw)).toBe(true)
  await takeDue('jamsa')
  const [row] = await listLetters(kari)
  return row ?? expect.unreachable()
}
const written = async (letter: Letter, to?: string) => came(letterOf(letter), to)
const caseOf = async (id: string | null) => (await findCase(kari, id ?? '')) ?? expect.unreachable()
const reporterAt = async (id: string | null) =>
  (await sql`select id, name, email, locale from reporters where "case" = ${id}`)[0] ?? expect.unreachable()
const said = async (id: string | null) =>
  (
    await sql`select words from case_events where "case" = ${id} and by = 'reporter' and words is not null order by created_at`
  ).map(({ words }) => words)

async function answered(id: string | null, to: string, told: object = {}) {
  const { version } = await caseOf(id)
  await moveCase(kari, moveInput.parse({ case: id, version, to, ...told }))
}

/** Sends what waits and returns the latest mail. */
async function sentMail() {
  const post = await startMailServer()
  await sendDue('jamsa', post.url)
  await post.stop()
  return post.taken.at(-1) ?? expect.unreachable()
}
const answerTo = (mail: Awaited<ReturnType<typeof sentMail>>) => mail.replyTo?.value[0]?.address ?? ''

test('a letter becomes a case with its writer, its topic and a receipt that can be answered', async () => {
  const row = await written({ subject: 'Katuvalo pimeänä', text: 'Hei, lamppu ei pala ja on pimeää.\n-- \nAino' })
  expect(row).toMatchObject({ state: 'case', reason: null })
  const found = await caseOf(row.case)
  expect(found).toMatchObject({
    channel: 'email',
    state: 'received',
    text: 'Katuvalo pimeänä\nHei, lamppu ei pala ja on pimeää.',
  })
  expect(found.topic).toMatchObject({ fi: 'Katuvalot' })
  expect(await reporterAt(row.case)).toMatchObject({ name: 'Aino Mäki', email: 'aino@posti.example', locale: 'fi' })
  const [kept] = await sql`select raw, token from inbox_letters`
  expect(kept, 'nothing of the letter itself is kept').toEqual({ raw: null, token: null })
  const receipt = await sentMail()
  expect(receipt.to).toMatchObject({ value: [{ address: 'aino@posti.example' }] })
  expect(answerTo(receipt)).toMatch(/^palaute\+[a-z0-9]{48}@jamsa\.example$/)
  expect(receipt.text?.replace(/\s+/g, ' ')).toContain('vastaa tähän viestiin')
})

test.each([
  ['quoted-printable', 'iso-8859-1', 'Tie on j=E4=E4ss=E4'],
  ['base64', 'utf-8', Buffer.from('Tie on jäässä').toString('base64')],
  ['8bit', 'utf-8', 'Tie on jäässä'],
  ['base64', 'windows-1252', Buffer.from('Tie on jäässä', 'latin1').toString('base64')],
])('%s in %s is read as it was written', async (encoding, charset, text) => {
  const row = await written({
    subject: '=?iso-8859-1?Q?J=E4=E4t=E4?=',
    text,
    encoding,
    type: `text/plain; charset=${charset}`,
  })
  expect((await caseOf(row.case)).text).toBe('Jäätä\nTie on jäässä')
})

test('of HTML the words alone are taken', async () => {
  const text =
    '<style>p{}</style><p>Kuoppa &amp; <b>routa</b></p><script>alert(1)</script><img src="http://x.example/a.gif">'
  const row = await written({ subject: 'Tie', text, type: 'text/html; charset=utf-8' })
  expect((await caseOf(row.case)).text).toMatch(/^Tie\nKuoppa & routa/)
  expect((await caseOf(row.case)).text).not.toMatch(/alert|style|<|>/)
})

test('pictures go the way of all pictures, other files are told of and not kept', async () => {
  const picture = (background: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .withExif({ IFD0: { ImageDescription: 'salaisuus' } })
      .jpeg()
      .toBuffer()
  const files = [
    { type: 'image/jpeg', name: 'IMG_1.JPG', bytes: await picture('#a00'), inline: true },
    { type: 'application/octet-stream', name: 'kuva', bytes: await picture('#0a0') },
    { type: 'image/png', name: 'ei-kuva.png', bytes: Buffer.from('MZ ohjelma') },
    { type: 'application/pdf', name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') },
  ]
  const row = await came(withFiles({ subject: 'Kuoppa', text: 'Kuvat ohessa.' }, files))
  expect(await listPhotos(kari, row.case ?? '')).toMatchObject([
    { stage: 'before', decision: null },
    { stage: 'before', decision: null },
  ])
  const receipt = await sentMail()
  expect(receipt.text?.replace(/\s+/g, ' ')).toContain('Liitteitä, joita emme voineet ottaa vastaan: 2.')
})

test('an identity code is masked, and its writer is told', async () => {
  const row = await written({ subject: 'Asia 131052-308T', text: 'Tunnukseni on 131052-308T, soittakaa.' })
  const { text } = await caseOf(row.case)
  expect(text).not.toContain('308T')
  expect(text).toContain('******-****')
  expect((await sentMail()).text?.replace(/\s+/g, ' ')).toContain('Viestissäsi oli henkilötunnus. Poistimme sen')
})

test('a Swedish letter is answered in Swedish', async () => {
  const row = await written({ subject: 'Grop', text: 'Hej, det finns en grop på vägen och den är djup.' })
  expect(await reporterAt(row.case)).toMatchObject({ locale: 'sv' })
})

test('a very long letter is whole in parts', async () => {
  const text = Array.from({ length: 2000 }, (_, at) => `sana${at}`).join(' ')
  const row = await written({ subject: 'Pitkä', text })
  const whole = [(await caseOf(row.case)).text, ...(await said(row.case))].join(' ')
  expect(whole.replace(/\s+/g, ' ')).toBe(`Pitkä ${text}`)
})

test('an answer to a question goes to its case and sets it going, whoever changed the size of the letters', async () => {
  const first = await written({ subject: 'Katu', text: 'Kuoppa.' })
  await answered(first.case, 'waiting_reporter', { words: 'Kummalla puolella?' })
  const question = await sentMail()
  const row = await written(
    {
      subject: 'Re: ihan muuta',
      text: 'Oikealla puolella.\n\nti 24.11.2026 Oma Jämsä kirjoitti:\n> Kummalla puolella?',
    },
    answerTo(question).toUpperCase(),
  )
  expect(row).toMatchObject({ state: 'reply', case: first.case })
  expect(await said(first.case)).toEqual(['Oikealla puolella.'])
  expect((await caseOf(first.case)).state).toBe('in_progress')
})

test('a letter that names one of ours in its References is an answer too; a number in its subject is not', async () => {
  const first = await written({ subject: 'Katu', text: 'Kuoppa.' })
  const receipt = await sentMail()
  const { reference } = await caseOf(first.case)
  const stranger = await written({ subject: `Re: Asia ${reference}`, text: 'Olen joku muu.' })
  expect(stranger.state).toBe('case')
  expect(stranger.case).not.toBe(first.case)
  const row = await written({ text: 'Vielä yksi asia.', headers: [`References: <a@b.fi> ${receipt.messageId}`] })
  expect(row).toMatchObject({ state: 'reply', case: first.case })
})

test('a token nobody can make up', async () => {
  const id = randomUUID()
  expect(reporterOf(tokenOf(id))).toBe(id)
  const token = tokenOf(id)
  for (const wrong of [
    `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`,
    token.slice(1),
    `${token}a`,
    '',
    id.replaceAll('-', ''),
  ])
    expect(reporterOf(wrong), wrong).toBeNull()
  const other = tokenOf(randomUUID())
  const row = await written({ text: 'Vastaus olemattomaan.' }, `palaute+${other}@jamsa.example`)
  expect(row.state, 'a reporter who is no more: a case of its own').toBe('case')
})

test('an answer to a case that has ended waits for somebody, who reads it and removes it', async () => {
  const first = await written({ subject: 'Katu', text: 'Kuoppa.' })
  await answered(first.case, 'done', { words: 'Paikattu.' })
  const mail = await sentMail()
  const row = await written({ text: 'Ei ole paikattu.' }, answerTo(mail))
  expect(row).toMatchObject({ state: 'aside', reason: 'ended', case: first.case })
  expect((await openLetter(kari, row.id))?.toString()).toContain('Ei ole paikattu.')
  await dropLetter(kari, row.id)
  expect(await openLetter(kari, row.id)).toBeNull()
  const actions = (await sql`select action from journal where object = ${`letter:${row.id}`} order by created_at`).map(
    ({ action }) => action,
  )
  expect(actions).toEqual(['letter.opened', 'letter.dropped'])
})

test.each([
  [letterOf({ headers: ['Auto-Submitted: auto-replied'] }), 'aino@posti.example', 'automatic'],
  [letterOf({ headers: ['Precedence: bulk'] }), 'aino@posti.example', 'bulk'],
  [letterOf({ headers: ['List-Id: <uutiset.posti.example>'] }), 'aino@posti.example', 'bulk'],
  [letterOf({ text: 'Undelivered' }), '', 'bounce'],
  [letterOf({ type: 'multipart/report; report-type=delivery-status; boundary=x' }), 'aino@posti.example', 'bounce'],
  [letterOf({ from: 'ei-vastata@jamsa.example' }), 'ei-vastata@jamsa.example', 'own'],
  [letterOf({ from: 'Respons <respons@raseborg.example>' }), 'x@y.fi', 'own'],
])('a machine’s letter makes no case and no mail (%#)', async (raw, sender, reason) => {
  const before = await sql`select count(*)::int as mails, (select count(*)::int from cases) as cases from mails`
  expect(await came(raw, inbox, sender)).toMatchObject({ state: 'ignored', reason, case: null })
  expect(await sql`select count(*)::int as mails, (select count(*)::int from cases) as cases from mails`).toEqual(
    before,
  )
})

test('the same letter again is counted and makes nothing', async () => {
  const raw = letterOf({ text: 'Kerran.', id: '<kerran@posti.example>' })
  await Promise.all([keep(inbox, null, raw), keep(inbox, null, raw), keep(inbox, null, raw)])
  await takeDue('jamsa')
  expect(await listLetters(kari)).toMatchObject([{ state: 'case', again: 2 }])
  expect(await countLetters(kari)).toMatchObject({ case: 1, again: 2, aside: 0 })
})

test('two workers at once make one case each letter', async () => {
  await Promise.all(
    Array.from({ length: 4 }, (_, at) =>
      keep(inbox, null, letterOf({ from: `a${at}@b.fi`, subject: `Yhtä aikaa ${at}` })),
    ),
  )
  await Promise.all([takeDue('jamsa'), takeDue('jamsa')])
  const ids = (await listLetters(kari)).map(({ case: id }) => id)
  expect(new Set(ids).size).toBe(4)
})

test('a letter whose worker was killed halfway is the same case, and never blocks the others', async () => {
  await keep(inbox, null, letterOf({ subject: 'Ensin', text: 'Tämä kesken.' }))
  const claimed = (await claimLetter(job)) ?? expect.unreachable()
  await keep(inbox, null, letterOf({ from: 'b@b.fi', subject: 'Sitten' }))
  await takeDue('jamsa')
  expect((await listLetters(kari)).map(({ state }) => state).toSorted()).toEqual(['case', 'waiting'])
  await sql`update inbox_letters set next_at = now() where id = ${claimed.id}`
  await takeDue('jamsa')
  expect((await listLetters(kari)).map(({ state }) => state)).toEqual(['case', 'case'])
  await sql`update inbox_letters set state = 'waiting', raw = ${claimed.raw}, next_at = now() where id = ${claimed.id}`
  const cases = async () => (await sql`select count(*)::int as n from cases`)[0]?.n
  const before = await cases()
  await takeDue('jamsa')
  expect(await cases()).toBe(before)
})

test('a letter that fails three times is put aside whole, and can be tried again', async () => {
  await keep(inbox, null, letterOf({ text: 'Myrkkyä.' }))
  await sql`update inbox_letters set attempts = 3`
  await takeDue('jamsa')
  const [row] = await listLetters(kari)
  expect(row).toMatchObject({ state: 'aside', reason: 'fault' })
  await tryLetterAgain(kari, row?.id ?? '')
  await takeDue('jamsa')
  expect(await listLetters(kari)).toMatchObject([{ state: 'case' }])
})

test('a letter with nothing in it waits for somebody', async () => {
  expect(await written({ subject: '', text: '' })).toMatchObject({ state: 'aside', reason: 'empty' })
})

test('the twenty-first case of a day from one address waits for somebody', async () => {
  const from = 'tulva@posti.example'
  await written({ from, subject: 'Ensimmäinen' })
  await sql`insert into inbox_letters (municipality, size, message, sender, state)
    select 'jamsa', 1, decode(md5(n::text), 'hex'), (select sender from inbox_letters limit 1), 'case' from generate_series(1, 19) n`
  expect(await written({ from, subject: 'Viimeinen' })).toBeDefined()
  expect((await countLetters(kari)).aside).toBe(1)
})

test('an address that is no town’s is taken by nobody, and a town without one sends no address to answer to', async () => {
  expect(await keep('palaute@joutsa.example', null, letterOf())).toBe(false)
  expect(await keep('kuka@jamsa.example', null, letterOf())).toBe(false)
  expect(await listLetters(kari)).toEqual([])
})
