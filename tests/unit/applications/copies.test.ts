import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { findCopies } from '@/db/grants/applications/copies/reads'
import { copiedAnswers } from '@/db/grants/applications/copies/rules'
import { copyAnswers } from '@/db/grants/applications/copies/writes'
import { prefilledAnswers } from '@/db/grants/applications/prefilling/rules'
import { findMyApplication } from '@/db/grants/applications/reads'
import { submitApplication } from '@/db/grants/applications/submissions/writes'
import { applicantBlock } from '@/db/grants/forms/blocks/applicant/rules'
import { formInput } from '@/db/grants/forms/input'
import { saveOfficials } from '@/db/people/organisations/writes'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { fi } from '../calls/call'
import { acting, answer, brought, founded } from '../organisations/cast'
import { type Applicant, answered, atGrants, complete, drafted, openCall, published, submitting } from './cast'

let aino: Applicant
let mikael: Applicant
let before: string
let now: string
let sent: string

beforeAll(async () => {
  aino = atGrants(await signedIn(residents.aino))
  mikael = atGrants(await signedIn(residents.mikael))
  before = await published('kopio-ennen')
  now = await published('kopio-nyt')
  sent = await drafted(aino, before)
  await submitApplication(aino, await submitting(aino, sent))
})
afterAll(closeDatabase)

const formOf = (questions: unknown[]) => formInput.parse({ sections: [{ key: 'all', title: fi('Kaikki'), questions }] })
const asked = (key: string, type: string, more: object = {}) => ({ key, type, label: fi(key), ...more })

describe('what is copied', () => {
  const old = formOf([
    asked('name', 'line'),
    asked('plan', 'prose'),
    asked('place', 'line'),
    asked('sum', 'applied'),
    asked('fee', 'euros'),
    asked('visitors', 'whole'),
    asked('starts', 'date'),
    asked('aid', 'yesno'),
    asked('truth', 'agree'),
    asked('goal', 'one', { choices: [{ key: 'old', name: fi('Vanha') }] }),
    asked('partners', 'rows', { cells: [{ key: 'who', name: fi('Kuka'), type: 'line' }] }),
    asked('aids', 'rows', { cells: [{ key: 'cents', name: fi('Euroa'), type: 'euros' }] }),
  ])
  const answers = {
    ...{ name: 'Kuoro', plan: 'Laulamme', place: 'Koskela', sum: 100, fee: 200, visitors: 30, starts: '2025-05-01' },
    ...{ aid: false, truth: true, goal: 'old', partners: [{ who: 'Kirjasto' }], aids: [{ cents: 100 }] },
  }

  test('words, choices and rows of words; no sum, number, day, yes or no, nor a word given', () => {
    expect(copiedAnswers(old, 'person', { form: old, answers })).toEqual({
      ...{ name: 'Kuoro', plan: 'Laulamme', place: 'Koskela', goal: 'old', partners: [{ who: 'Kirjasto' }] },
    })
  })

  test('nothing that today’s form asks otherwise, of others, or would not take', () => {
    const today = formOf([
      asked('name', 'prose'),
      asked('plan', 'prose', { max: 5 }),
      asked('place', 'line', { when: { of: ['association'] } }),
      asked('goal', 'one', { choices: [{ key: 'fresh', name: fi('Uusi') }] }),
      asked('partners', 'rows', { cells: [{ key: 'whom', name: fi('Kenet'), type: 'line' }] }),
    ])
    expect(copiedAnswers(today, 'person', { form: old, answers })).toEqual({})
    expect(copiedAnswers(today, 'association', { form: old, answers })).toEqual({ place: 'Koskela' })
  })
})

describe('copying', () => {
  test('an earlier application of mine is offered, and its words come into the draft, once', async () => {
    const draft = await drafted(aino, now, { applied: 70_000 })
    expect((await findCopies(aino, draft)).earlier.map(({ id }) => id)).toEqual([sent])
    await Promise.all([1, 2].map(() => copyAnswers(aino, { application: draft, from: sent })))
    expect((await findMyApplication(aino, draft)).answers).toEqual({
      ...{ may_local: true, applied: 70_000, purpose: complete.purpose },
    })
    const { copied, earlier } = await findCopies(aino, draft)
    expect(copied?.keys).toEqual(['purpose'])
    expect(earlier).toEqual([])
  })

  test('what I have written or emptied stays, and nothing is left to copy', async () => {
    const draft = await drafted(aino, now, { purpose: 'Uusi suunnitelma' })
    expect(await answer(copyAnswers(aino, { application: draft, from: sent }))).toBe('applications.nothingToCopy')
    expect((await findMyApplication(aino, draft)).answers).toEqual({ may_local: true, purpose: 'Uusi suunnitelma' })
    expect((await findCopies(aino, draft)).copied).toBeNull()
  })

  test('what was sent is copied, whatever its draft says', async () => {
    const unsent = await drafted(aino, before, { purpose: 'Lähettämätön' })
    const draft = await drafted(aino, now, { applied: 1 })
    expect((await findCopies(aino, draft)).earlier.map(({ id }) => id)).toEqual([sent])
    expect(await answer(copyAnswers(aino, { application: draft, from: unsent }))).toBe('gone')
  })

  test('nobody copies what is somebody else’s, nor one’s own into an association’s', async () => {
    const foreign = await drafted(mikael, now, { applied: 1 })
    expect((await findCopies(mikael, foreign)).earlier).toEqual([])
    expect(await answer(copyAnswers(mikael, { application: foreign, from: sent }))).toBe('gone')
    expect(await answer(copyAnswers(aino, { application: foreign, from: sent }))).toBe('gone')
    expect(await answer(findCopies(aino, foreign))).toBe('gone')
    const organisation = await founded(aino, 'Kopion Kuoro ry')
    const theirs = await drafted(atGrants(acting(aino, organisation, 'owner')), now, { applied: 1 })
    expect(await answer(copyAnswers(aino, { application: theirs, from: sent }))).toBe('gone')
  })

  test('a member who only sees does not copy, and what has been sent takes nothing more', async () => {
    const organisation = await founded(aino, 'Kopion Katsojat ry')
    const viewer = atGrants(await signedIn(residents.veikko))
    await brought(aino, organisation, viewer, 'viewer')
    const draft = await drafted(atGrants(acting(aino, organisation, 'owner')), now, { applied: 1 })
    expect((await findCopies(viewer, draft)).earlier).toEqual([])
    expect(await answer(copyAnswers(viewer, { application: draft, from: sent }))).toBe('organisations.mayNot')
    expect(await answer(copyAnswers(aino, { application: sent, from: sent }))).toBe('applications.notEditable')
  })
})

describe('filling in beforehand', () => {
  const form = formInput.parse({ sections: [applicantBlock] })
  const official = { name: 'Paavo Puheenjohtaja', role: 'chair' as const, email: null }
  const organisation = { email: 'kuoro@esimerkki.example', phone: null, website: null, officials: [official] }

  test('of an association its own address and officials, in the words of its language', () => {
    expect(prefilledAnswers(form, 'association', { name: 'Aino Asukas', organisation, holds: [] }, 'sv')).toEqual({
      contact_name: 'Aino Asukas',
      contact_email: 'kuoro@esimerkki.example',
      officials: [{ name: 'Paavo Puheenjohtaja', role: 'Ordförande' }],
    })
  })

  test('of a person the name; nothing of what is asked of others', () => {
    expect(prefilledAnswers(form, 'person', { name: 'Aino Asukas', organisation: null, holds: [] }, 'fi')).toEqual({
      contact_name: 'Aino Asukas',
    })
  })

  test('a draft begins with them, told apart from what somebody has written', async () => {
    const slug = await published(
      'kopio-tiedoilla',
      openCall({ form: { sections: [...openCall().form.sections, applicantBlock] } }),
    )
    const id = await founded(aino, 'Kopion Torvet ry', { email: 'torvet@esimerkki.example' })
    await saveOfficials(aino, { organisation: id, version: 1, officials: [{ ...official, phone: null }] })
    const actor = atGrants(acting(aino, id, 'owner'))
    const draft = await drafted(actor, slug, { applied: 60_000 })
    expect((await findCopies(actor, draft)).prefilled).toEqual([
      ...['may_local', 'contact_name', 'contact_email', 'officials'],
    ])
    await answered(actor, draft, { contact_email: 'uusi@esimerkki.example' }, 1)
    const { answers, written } = await findMyApplication(actor, draft)
    expect(answers.contact_email).toBe('uusi@esimerkki.example')
    expect(answers.contact_name).toBe(aino.person.name)
    expect(written.get('contact_name')?.version).toBe(1)
  })
})
