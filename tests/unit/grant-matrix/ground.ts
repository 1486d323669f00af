import { randomUUID } from 'node:crypto'
import type { Transaction } from '@/db/client'
import { documents } from '@/db/files/documents/tables'
import { arrivals } from '@/db/grants/applications/arrivals/tables'
import { answers, applicationMessages, applications, attachments, submissions } from '@/db/grants/applications/tables'
import { type Call, callInput } from '@/db/grants/calls/input'
import { calls, callVersions } from '@/db/grants/calls/tables'
import { passportPapers } from '@/db/grants/passports/tables'
import { payees } from '@/db/grants/payees/tables'
import { scorings } from '@/db/grants/scorings/tables'
import { recusals, ties } from '@/db/grants/ties/tables'
import { mandates, members, officials, organisations } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'
import { townAtWork } from '@/scripts/town-at-work'
import { openCall, withPlan } from '../applications/cast'
import { fi } from '../calls/call'
import { givenAccount } from '../grants-money/ground'
import { useReport } from '../use-reports/cast'
import { type Cast, castFor, helpers, memberRole } from './cast'
import { residentRoles } from './machines'

export const municipality = 'jamsa' as const
const town = townAtWork(municipality, 'grants', 'tests')

/** A call that has everything a write may ask for: a paper, points, an office holder, a report. */
function wholeCall(): Call {
  const plain = openCall()
  const wishes = { key: 'wishes', type: 'prose', label: fi('Muuta?'), required: false }
  return callInput.parse({
    ...plain,
    form: {
      sections: plain.form.sections.map((section) => ({ ...section, questions: [...section.questions, wishes] })),
    },
    attachments: (withPlan.attachments ?? []).map((plan) => ({ ...plan, key: 'accounts' })),
    scoring: {
      ...{ threshold: null, assessors: 1, blind: false },
      criteria: [{ key: 'impact', name: fi('Vaikuttavuus'), weight: 1, most: 5, anchors: [] }],
    },
    decider: { ...plain.decider, officeHolder: fi('Vapaa-aikapäällikkö') },
    report: useReport,
  })
}

const names = [
  ...([
    'organisation',
    'call',
    'version',
    'application',
    'earlier',
    'paper',
    'document',
    'kept',
    'attachment',
  ] as const),
  ...([
    'keyedAttachment',
    'keyedDocument',
    'passport',
    'message',
    'scoring',
    'payee',
    'paperPayee',
    'decision',
    'meeting',
  ] as const),
  ...([
    'appeal',
    'award',
    'other',
    'receipt',
    'batch',
    'payment',
    'report',
    'reportPaper',
    'recovery',
    'ruling',
  ] as const),
] as const

type Ids = Record<(typeof names)[number] | 'account', string> & Awaited<ReturnType<typeof helpers>>
export type Ground = Ids & { readonly cast: Cast }

/** What stands still in the matrix: an organisation with its people, its application, and one that came on paper. */
export async function lay(): Promise<Ground> {
  const ids = Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<(typeof names)[number], string>
  const { organisation } = ids
  await inTown(town, (tx) =>
    tx
      .insert(organisations)
      .values({ id: organisation, municipality, form: 'association', name: 'Taulukon ry', domicile: '182' }),
  )
  const cast = await castFor(organisation)
  const checkedBy = cast.pay.staff.id
  const account = await givenAccount({ organisation }, cast.owner.person.id, 'FI7412345600001189', checkedBy)
  const ground = { ...ids, ...(await helpers()), account, cast }
  await inTown(town, async (tx) => {
    await layPeople(tx, ground)
    await layApplications(tx, ground)
    await layPapers(tx, ground)
    await layBonds(tx, ground)
  })
  return ground
}

async function layPeople(tx: Transaction, { organisation, cast }: Ground) {
  const held = residentRoles.flatMap((one) => {
    const role = memberRole[one]
    return role ? [{ municipality, organisation, person: cast[one].person.id, role }] : []
  })
  await tx.insert(members).values(held)
  await tx.insert(mandates).values({
    ...{ municipality, organisation, person: cast.mandated.person.id, source: 'paper', theme: 'grants' },
    ...{ signing: 'alone', validFrom: '2026-01-01', validUntil: '2099-01-01', grounds: 'x' },
    ...{ verifiedAt: new Date(), verifiedBy: cast.prepare.staff.id },
  })
  await tx.insert(officials).values({ municipality, organisation, role: 'chair', name: 'Ville Aalto', position: 1 })
}

const given = { applied: 60_000, trades: false, purpose: 'Konsertti kirjastossa' }

async function layApplications(
  tx: Transaction,
  { organisation, call, version, application, earlier, paper, cast }: Ground,
) {
  const content = wholeCall()
  const [opensAt, closesAt] = [new Date(content.opensAt), new Date(content.closesAt)]
  await tx
    .insert(calls)
    .values({ id: call, municipality, slug: 'taulukko', draft: content, published: 1, opensAt, closesAt })
  await tx.insert(callVersions).values({ id: version, municipality, call, number: 1, content, sha256: 'x' })
  const person = cast.owner.person.id
  const row = {
    municipality,
    call,
    callVersion: version,
    locale: 'fi',
    state: 'received',
    appliedCents: 60_000,
  } as const
  const theirs = { ...row, applicantKind: 'association', organisation, person, channel: 'portal' } as const
  await tx.insert(applications).values([
    { ...theirs, id: application, number: '2025/1', beginning: randomUUID(), submittedAt: new Date() },
    { ...theirs, id: earlier, number: '2025/2', beginning: randomUUID(), submittedAt: new Date('2026-02-01') },
  ])
  await tx.insert(applications).values({
    ...{ ...row, id: paper, number: '2025/3', beginning: randomUUID(), applicantKind: 'person' },
    ...{ paperName: 'Ulla Uusitalo', channel: 'paper', submittedAt: new Date() },
  })
  const sent = { municipality, number: 1, papers: {}, sha256: 'x', basis: 'self', submittedBy: person }
  await tx.insert(submissions).values([
    { ...sent, application, answers: given },
    { ...sent, application: earlier, answers: { ...given, wishes: 'Valoa' } },
    { ...sent, application: paper, answers: given, submittedBy: null, staff: cast.prepare.staff.id },
  ])
  const told = [application, paper].flatMap((of) =>
    Object.entries(given).map(([key, value]) => ({ municipality, application: of, key, value })),
  )
  await tx.insert(answers).values(told)
  await tx.insert(arrivals).values({
    ...{ municipality, application: paper, arrivedAt: new Date(Date.now() - 3_600_000), way: 'post' },
    ...{ street: 'Koskentie 1', postcode: '42100', postOffice: 'Jämsä', keyedBy: cast.prepare.staff.id },
  })
}

async function layPapers(tx: Transaction, ground: Ground) {
  const {
    document,
    kept,
    keyedDocument,
    attachment,
    keyedAttachment,
    application,
    paper,
    passport,
    organisation,
    cast,
  } = ground
  const person = cast.owner.person.id
  const bytes = {
    type: 'application/pdf',
    size: 1,
    sha256: Buffer.alloc(32),
    state: 'available',
    scannedAt: new Date(),
  } as const
  await tx.insert(documents).values([
    { ...bytes, id: document, municipality, key: 'matrix-1', name: 'a.pdf', person },
    { ...bytes, id: kept, municipality, key: 'matrix-2', name: 'b.pdf', person },
    { ...bytes, id: keyedDocument, municipality, key: 'matrix-3', name: 'c.pdf', staff: cast.prepare.staff.id },
  ])
  await tx.insert(attachments).values([
    { id: attachment, municipality, application, requirement: 'accounts', document },
    { id: keyedAttachment, municipality, application: paper, requirement: 'accounts', document: keyedDocument },
  ])
  const of = { id: passport, municipality, organisation, kind: 'accounts', year: 2025, version: 1 } as const
  await tx.insert(passportPapers).values({ ...of, document: kept, savedBy: person })
}

/** Words, seats, and who is bound to whom. */
async function layBonds(tx: Transaction, ground: Ground) {
  const { message, application, paper, scoring, payee, paperPayee, organisation, recused, cast } = ground
  const person = cast.owner.person.id
  await tx.insert(applicationMessages).values({ id: message, municipality, application, text: 'x', person })
  const points = { impact: { points: 3, reason: 'x' } }
  await tx.insert(scorings).values({ id: scoring, municipality, application, assessor: cast.assess.staff.id, points })
  const sealed = { municipality, name: 'x', identity: Buffer.from('x'), fingerprint: Buffer.from('x') }
  await tx.insert(payees).values([
    { ...sealed, id: payee, application, toldBy: person },
    { ...sealed, id: paperPayee, application: paper, toldByStaff: cast.prepare.staff.id },
  ])
  const aside = { municipality, kind: 'close', ground: 'Sisaruksia' } as const
  const tied = cast.tied.staff.id
  await tx
    .insert(ties)
    .values({ ...aside, staff: tied, organisation, source: 'declared', from: '2026-01-01', recordedBy: tied })
  await tx.insert(recusals).values([
    { ...aside, application: paper, staff: tied },
    { ...aside, application, staff: recused },
  ])
}
