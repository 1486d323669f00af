import { globSync, readFileSync } from 'node:fs'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { complete, register } from '@/app/[locale]/(back-office)/desk/grants/paper/[application]/review/actions'
import { submit } from '@/app/[locale]/(portal)/mine/applications/[application]/review/actions'
import { send } from '@/app/[locale]/(portal)/mine/reports/[report]/review/actions'
import { closeDatabase, database, type Transaction } from '@/db/client'
import { draftIn } from '@/db/grants/applications/submissions/reads'
import { contentOf } from '@/db/grants/applications/submissions/rules'
import { applications } from '@/db/grants/applications/tables'
import { versionIn } from '@/db/grants/calls/reads'
import { readMySheet } from '@/db/grants/receipts/sheets/reads'
import { draftIn as reportDraftIn, reportFor } from '@/db/grants/reports/filling/reads'
import { contentOf as reportContentOf } from '@/db/grants/reports/filling/rules'
import { Refusal } from '@/db/refusal'
import { type Ground, lay } from './ground'
import { type Machine, type Role, residentRoles } from './machines'
import { rolledBack, stage, staged } from './rolled-back'
import { stands } from './stands'

/** Who asks; the actions find them where a request finds its session. */
const asking = vi.hoisted((): { now: unknown } => ({ now: null }))

vi.mock('@/db/client', async (original) => {
  const client = await original<typeof import('@/db/client')>()
  return { ...client, database: () => stage.now ?? client.database() }
})
vi.mock('@/app/_server/session', () => ({
  freshResident: async () => asking.now,
  resident: async () => asking.now,
  // A resident's session is nobody's at the desk: 403.
  grantOfficer: async () => {
    throw new Error('forbidden')
  },
}))
vi.mock('@/app/_server/here', () => ({ paths: async () => () => '/' }))
vi.mock('@/app/_server/paper', async () => ({ preparer: (await import('@/app/_server/session')).grantOfficer }))
// The action without its browser: who asks, what they said, the write.
vi.mock('@/app/_server/form-action', () => ({
  formAction:
    (
      actor: () => Promise<unknown>,
      input: { parse: (said: unknown) => unknown },
      write: (...asked: unknown[]) => unknown,
    ) =>
    async (_: unknown, said: unknown) =>
      write(await actor(), input.parse(said)),
}))

let ground: Ground

beforeAll(async () => {
  ground = await lay()
})
afterAll(closeDatabase)

type Action = (state: never, said: never) => Promise<unknown>

/** What the action answers this role; whatever it wrote is undone. */
async function pressed(tx: Transaction, role: Role, action: unknown, said: object) {
  asking.now = ground.cast[role]
  return staged(tx, () =>
    (action as Action)(null as never, said as never).then(
      () => 'sent',
      (error) => (error instanceof Refusal ? error.key : String(error)),
    ),
  )
}

async function seenIn(tx: Transaction, id: string) {
  const [row] = await tx.select().from(applications).where(eq(applications.id, id))
  const call = row && (await versionIn(tx, row.callVersion))
  if (!row || !call) throw new Error('The application is not there')
  return contentOf(await draftIn(tx, row, call)).sha256
}

const onStage = (machine: Machine, state: string, work: (tx: Transaction) => Promise<void>) =>
  rolledBack(database(), async (tx) => {
    await tx.execute(sql`select set_config('app.municipality', 'jamsa', true)`)
    await stands[machine](tx, ground, state)
    await work(tx)
  })

/** What each member of the organisation hears who has not both the role and the mandate to send. */
const heard: Partial<Record<Role, string>> = {
  ...{ stranger: 'gone', viewer: 'organisations.mayNot', editor: 'organisations.mayNot', mandated: 'sent' },
  ...{ treasurer: 'organisations.mayNot', submitter: 'mandates.none', owner: 'mandates.none' },
}

describe('every way in which something of an organisation is sent is shut to members who may not', () => {
  test.each(residentRoles)('the application and its completion, by the button of its page: %s', async (role) => {
    for (const state of ['draft', 'supplementRequested'])
      await onStage('application', state, async (tx) => {
        const said = { application: ground.application, seen: await seenIn(tx, ground.application), sure: 'on' }
        expect(await pressed(tx, role, submit, said)).toBe(heard[role])
      })
  })

  test.each(residentRoles)('the report on its use: %s', async (role) => {
    await onStage('report', 'due', async (tx) => {
      const draft = await reportDraftIn(tx, await reportFor(tx, ground.cast.mandated, ground.report, 'see'))
      const said = { report: ground.report, seen: reportContentOf(draft).sha256, sure: 'on' }
      expect(await pressed(tx, role, send, said)).toBe(heard[role])
    })
  })

  test.each(residentRoles)('what came on paper is registered at the desk alone: %s', async (role) => {
    await onStage('paper', 'draft', async (tx) => {
      const said = { application: ground.paper, seen: await seenIn(tx, ground.paper), sure: 'on' }
      expect(await pressed(tx, role, register, said)).toBe('Error: forbidden')
      expect(await pressed(tx, role, complete, { ...said, arrivedOn: '2026-11-30' })).toBe('Error: forbidden')
    })
  })

  test('the page of a grant offers its reader only what they may do with it', async () => {
    await onStage('award', 'awaitingReceipts', async (tx) => {
      for (const role of residentRoles) {
        const sheet = await staged(tx, () => readMySheet(ground.cast[role], ground.award))
        const mayRefuse = ['submitter', 'owner', 'mandated'].includes(role)
        const offered = role === 'stranger' ? null : { mayWrite: role !== 'viewer', mayRefuse }
        expect(sheet && { mayWrite: sheet.mayWrite, mayRefuse: sheet.mayRefuse }).toEqual(offered)
      }
    })
  })

  test('there is no other way: copies are frozen in two places, and five writes lead there', () => {
    const read = (path: string) => [path, readFileSync(path, 'utf8')] as const
    const rooms = globSync('db/grants/**/writes.ts').map(read)
    const holding = (what: RegExp, files: typeof rooms) =>
      files.filter(([, text]) => what.test(text)).map(([path]) => path)
    expect(holding(/insert\((submissions|reportSubmissions)\)/, rooms).toSorted()).toEqual([
      'db/grants/applications/receiving/writes.ts',
      'db/grants/reports/filling/writes.ts',
    ])
    expect(holding(/receiving\/writes'/, rooms).toSorted()).toEqual([
      'db/grants/applications/arrivals/registering/writes.ts',
      'db/grants/applications/submissions/writes.ts',
    ])
    const counters = globSync('app/**/*.{ts,tsx}').map(read)
    const sending = /\b(submitApplication|sendSupplement|registerPaper|completeFromPaper|sendReport)\b/
    expect(holding(sending, counters).toSorted()).toEqual([
      'app/[locale]/(back-office)/desk/grants/paper/[application]/review/actions.ts',
      'app/[locale]/(portal)/mine/applications/[application]/review/actions.ts',
      'app/[locale]/(portal)/mine/reports/[report]/review/actions.ts',
    ])
  })
})
