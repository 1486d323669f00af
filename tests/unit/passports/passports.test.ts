import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { receive } from '@/db/files/documents/arrivals/writes'
import { findOpenDocument, readDocument } from '@/db/files/documents/reads'
import { keepDocument } from '@/db/files/documents/writes'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { attachPaper } from '@/db/grants/applications/papers/writes'
import { findMyApplication } from '@/db/grants/applications/reads'
import { findSubmission } from '@/db/grants/applications/submissions/reads'
import { submitApplication } from '@/db/grants/applications/submissions/writes'
import { exportGrants } from '@/db/grants/exports/reads'
import type { PassportKind } from '@/db/grants/passports/input'
import { findPassport, findPassportPaper } from '@/db/grants/passports/reads'
import { passportPapers } from '@/db/grants/passports/tables'
import { findPapersFor } from '@/db/grants/passports/using/reads'
import { keepPaper, usePapers } from '@/db/grants/passports/using/writes'
import { dropOldPapers, savePaper, takeOutPaper } from '@/db/grants/passports/writes'
import type { MemberRole } from '@/db/people/organisations/input'
import { findMyOrganisation } from '@/db/people/organisations/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { signedIn, withDuty } from '@/tests/people'
import {
  type Applicant,
  atGrants,
  complete,
  drafted,
  mandated,
  openCall,
  published,
  submitting,
} from '../applications/cast'
import { fi } from '../calls/call'
import { pdf } from '../documents/corpus'
import { acting, answer, founded, peopled } from '../organisations/cast'
import { asOwner } from '../walls/canaries'

const sql = asOwner()
let call: string
beforeAll(async () => {
  const attachments = [
    {
      ...{ key: 'accounts', name: fi('Tilinpäätös'), hint: {}, need: 'always' as const, later: true, yearly: true },
      when: { of: [], fromCents: null, belowCents: null, after: null },
    },
  ]
  call = await published('vuosittain', openCall({ attachments }))
})
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const arrived = (keeper: Applicant, words = '') => receive(keeper, Readable.from([pdf(words)]))

async function saved(member: Applicant, organisation: string, year = 2026, kind: PassportKind = 'accounts') {
  await keepDocument(member, await arrived(member), `${kind} ${year}.pdf`, (tx, document) =>
    savePaper(tx, member, { organisation, kind, year, validUntil: null, document }),
  )
  const papers = await findPassport(member, organisation)
  return papers.find((paper) => paper.kind === kind && paper.year === year)?.id ?? ''
}

const attached = async (member: Applicant, application: string) =>
  keepDocument(member, await arrived(member), 'Tilinpäätös.pdf', (tx, document) =>
    attachPaper(tx, member, { application, requirement: 'accounts', document }),
  )

/** As the worker does once it has looked. */
async function scanned(state: 'available' | 'quarantined', document: string) {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update documents set state = ${state}, scanned_at = now() where id = ${document}`
}

/** An association of Taavi's with a draft of its own. */
async function association(name: string) {
  const taavi = await signedIn(residents.taavi)
  const organisation = await founded(taavi, name)
  const owner = atGrants(acting(taavi, organisation, 'owner'))
  return { organisation, owner, draft: await drafted(owner, call) }
}

const papersIn = async (member: Applicant, application: string) => (await findMyApplication(member, application)).papers
const using = (application: string, ...papers: string[]) => ({ application, requirement: 'accounts', papers })

describe('papers of the organisation', () => {
  test('a newer one takes the place of the earlier, which stays; both are told with who and of what year', async () => {
    const { organisation, owner } = await association('Asiakirjat ry')
    await Promise.all([saved(owner, organisation), saved(owner, organisation), saved(owner, organisation, 2025)])
    const papers = await findPassport(owner, organisation)
    expect(papers.map(({ year, version, savedBy }) => [year, version, savedBy])).toEqual([
      [2026, 2, owner.person.name],
      [2026, 1, owner.person.name],
      [2025, 1, owner.person.name],
    ])
    const history = (await findMyOrganisation(owner, organisation))?.history ?? []
    expect(history.filter(({ deed }) => deed === 'paperSaved')).toHaveLength(3)
    expect(history[0]?.values).toMatchObject({ kind: 'accounts' })
  })

  test('every member sees them; a reader does not touch them, and to others there is nothing', async () => {
    const { organisation, founder, members } = await peopled('Roolit ja asiakirjat ry')
    const owner = atGrants(founder)
    const paper = await saved(owner, organisation)
    for (const role of Object.keys(members) as MemberRole[]) {
      const member = atGrants(members[role].actor)
      expect(await findPassportPaper(member, organisation, paper)).toEqual(expect.any(String))
      const tried = await answer(saved(member, organisation, 2020))
      expect(tried, role).toBe(role === 'viewer' ? 'organisations.mayNot' : 'done')
    }
    const viewer = atGrants(members.viewer.actor)
    expect(await answer(takeOutPaper(viewer, { organisation, paper }))).toBe('organisations.mayNot')
    const stranger = atGrants(await signedIn(residents.minna))
    expect(await answer(findPassport(stranger, organisation))).toBe('gone')
    expect(await answer(findPassportPaper(stranger, organisation, paper))).toBe('gone')
    expect(await answer(takeOutPaper(stranger, { organisation, paper }))).toBe('gone')
    const other = await association('Toinen asiakirjat ry')
    expect(await findPassportPaper(other.owner, other.organisation, paper)).toBeNull()
  })

  test('what no application has goes with its bytes when it is taken out, once', async () => {
    const { organisation, owner } = await association('Poistajat ry')
    const paper = await saved(owner, organisation)
    const document = (await findPassportPaper(owner, organisation, paper)) ?? ''
    await sql`select set_config('app.municipality', 'jamsa', false)`
    const [{ key }] = (await sql`select key from documents where id = ${document}`) as [{ key: string }]
    expect(await readDocument(owner, { key })).not.toBeNull()
    const out = { organisation, paper }
    expect(await Promise.all([answer(takeOutPaper(owner, out)), answer(takeOutPaper(owner, out))])).toEqual([
      'done',
      'done',
    ])
    expect(await readDocument(owner, { key })).toBeNull()
    expect(await findPassport(owner, organisation)).toEqual([])
    expect(await findPassportPaper(owner, organisation, paper)).toBeNull()
    const history = (await findMyOrganisation(owner, organisation))?.history ?? []
    expect(history.filter(({ deed }) => deed === 'paperTakenOut')).toHaveLength(1)
  })
})

describe('in an application', () => {
  test('it is the very version that was used, whatever becomes of the passport, and the desk sees whence it came', async () => {
    const taavi = await signedIn(residents.taavi)
    const organisation = await founded(taavi, 'Käyttäjät ry')
    const { actor: owner } = await mandated(taavi, organisation, 'alone', 'owner')
    const draft = await drafted(owner, call)
    const paper = await saved(owner, organisation)
    const presses = [1, 2, 3].map(() => answer(usePapers(owner, using(draft, paper))))
    expect(await Promise.all(presses)).toEqual(['done', 'done', 'done'])
    const [held, ...more] = await papersIn(owner, draft)
    expect(more).toEqual([])
    expect(held).toMatchObject({ requirement: 'accounts', passport: { kind: 'accounts', year: 2026 } })
    await submitApplication(owner, await submitting(owner, draft))
    await saved(owner, organisation)
    await takeOutPaper(owner, { organisation, paper })
    const sent = await findSubmission(owner, draft, 1)
    expect(sent?.papers).toMatchObject([{ document: { id: held?.document?.id }, passport: { year: 2026 } }])
    const preparer = await withDuty(staff.sanna, 'prepare')
    const [atDesk] = (await openApplication(preparer, draft)).papers
    expect(atDesk).toMatchObject({ document: { id: held?.document?.id }, passport: { kind: 'accounts', year: 2026 } })
    await scanned('available', held?.document?.id ?? '')
    const open = await findOpenDocument(preparer, held?.document?.id ?? '')
    expect(open && (await readDocument(preparer, open))).toBeTruthy()
  })

  test('only its own organisation’s, only what the requirement is about, only while it may be changed', async () => {
    const { organisation, owner, draft } = await association('Rajat ry')
    const other = await association('Rajojen takana ry')
    const theirs = await saved(other.owner, other.organisation)
    const rules = await saved(owner, organisation, 2020, 'rules')
    const accounts = await saved(owner, organisation)
    expect(await answer(usePapers(owner, using(draft, theirs)))).toBe('gone')
    expect(await answer(usePapers(owner, using(draft, accounts, rules)))).toBe('gone')
    expect(await answer(usePapers(owner, using(draft, randomUUID())))).toBe('gone')
    expect(await papersIn(owner, draft)).toEqual([])
    await takeOutPaper(owner, { organisation, paper: accounts })
    expect(await answer(usePapers(owner, using(draft, accounts)))).toBe('gone')
    const own = await drafted(atGrants(await signedIn(residents.taavi)), call, complete)
    expect(await answer(usePapers(owner, using(own, rules)))).toBe('gone')
    expect(await findPapersFor(owner, own)).toBeNull()
  })

  test('a reader of the organisation is offered nothing and may use nothing', async () => {
    const { organisation, founder, members } = await peopled('Lukijat ja luonnos ry')
    const owner = atGrants(acting(founder, organisation, 'owner'))
    const draft = await drafted(owner, call)
    const paper = await saved(owner, organisation)
    const viewer = atGrants(members.viewer.actor)
    expect(await findPapersFor(viewer, draft)).toBeNull()
    expect((await findPapersFor(owner, draft))?.kept).toHaveLength(1)
    expect(await answer(usePapers(viewer, using(draft, paper)))).toBe('organisations.mayNot')
    await attached(owner, draft)
    const [attachment] = await papersIn(owner, draft)
    const keeping = { application: draft, attachment: attachment?.id ?? '', kind: 'accounts' as const, year: 2026 }
    expect(await answer(keepPaper(viewer, keeping))).toBe('organisations.mayNot')
  })

  test('one that carries malware is neither used nor kept', async () => {
    const { organisation, owner, draft } = await association('Tarkastetut ry')
    const paper = await saved(owner, organisation)
    await attached(owner, draft)
    const [attachment] = await papersIn(owner, draft)
    const [mine] = await findPassport(owner, organisation)
    await scanned('quarantined', mine?.document.id ?? '')
    await scanned('quarantined', attachment?.document?.id ?? '')
    expect(await answer(usePapers(owner, using(draft, paper)))).toBe('passport.shut')
    const keeping = { application: draft, attachment: attachment?.id ?? '', kind: 'accounts' as const, year: 2026 }
    expect(await answer(keepPaper(owner, keeping))).toBe('passport.shut')
    expect((await findPassport(owner, organisation)).map(({ isWhole }) => isWhole)).toEqual([false])
  })
})

describe('from an application', () => {
  test('a paper is kept once, however often it is pressed, and taking it out leaves the application as it was', async () => {
    const { organisation, owner, draft } = await association('Säilyttäjät ry')
    const document = await attached(owner, draft)
    const [attachment] = await papersIn(owner, draft)
    const keeping = { application: draft, attachment: attachment?.id ?? '', kind: 'audit' as const, year: 2025 }
    await Promise.all([1, 2, 3].map(() => keepPaper(owner, keeping)))
    const [kept, ...more] = await findPassport(owner, organisation)
    expect(more).toEqual([])
    expect(kept).toMatchObject({ kind: 'audit', year: 2025, document: { id: document } })
    expect(await answer(keepPaper(owner, { ...keeping, kind: 'rules' }))).toBe('gone')
    await takeOutPaper(owner, { organisation, paper: kept?.id ?? '' })
    expect((await papersIn(owner, draft))[0]?.document?.id).toBe(document)
  })
})

test('a copy of my own data tells what I saved and took out, and nothing of what others did', async () => {
  const { organisation, owner } = await association('Kopiot ry')
  const paper = await saved(owner, organisation, 2019, 'budget')
  await takeOutPaper(owner, { organisation, paper })
  const mine = (await exportGrants(owner)).papersForOrganisations.filter((one) => one.organisation === 'Kopiot ry')
  expect(mine).toMatchObject([{ paper: 'budget', year: 2019, savedAt: expect.any(Date), takenOutAt: expect.any(Date) }])
  const minna = atGrants(await signedIn(residents.minna))
  expect((await exportGrants(minna)).papersForOrganisations).toEqual([])
})

test('versions replaced or taken out go in time; the newest, and what an application came with, stay', async () => {
  const { organisation, owner, draft } = await association('Säilytysaika ry')
  const [used, old, newest] = [
    await saved(owner, organisation, 2015),
    await saved(owner, organisation, 2016),
    await saved(owner, organisation, 2017),
  ]
  const rules = await saved(owner, organisation, 1995, 'rules')
  const out = await saved(owner, organisation, 2018, 'audit')
  await usePapers(owner, using(draft, used))
  await takeOutPaper(owner, { organisation, paper: out })
  const worker = townAtWork('jamsa', 'grants', 'tidy')
  expect(await dropOldPapers(worker)).toBe(0)
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update organisation_papers set created_at = created_at - interval '7 years', removed_at = removed_at - interval '7 years'
    where organisation = ${organisation}`
  expect(await dropOldPapers(worker)).toBe(2)
  const left = await inTown(owner, (tx) =>
    tx.select({ id: passportPapers.id }).from(passportPapers).where(eq(passportPapers.organisation, organisation)),
  )
  expect(left.map(({ id }) => id).toSorted()).toEqual([used, newest, rules].toSorted())
  expect((await papersIn(owner, draft))[0]?.document).not.toBeNull()
  expect(old).not.toBe('')
})
