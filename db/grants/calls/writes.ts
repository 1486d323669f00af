import 'server-only'
import { and, eq, max, ne, sql } from 'drizzle-orm'
import { municipalityById, type Town } from '@/tenants'
import { officialLanguages } from '@/tenants/languages'
import type { GrantOfficer } from '../../actors'
import { canonicalJson } from '../../canonical/rules'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { applications } from '../applications/tables'
import { questionsOf } from '../forms/rules'
import { digestOf } from './digests/rules'
import { withGate, withoutGate } from './eligibility/questions/rules'
import { findingsOf } from './findings/rules'
import type { Call } from './input'
import { callIn } from './reads'
import { referencesOf } from './references/rules'
import { calls, callVersions } from './tables'
import { nextYears } from './years/rules'

type Leader = GrantOfficer<'lead'>
export type Sight = { readonly slug: string; readonly version: number }

/** A call that only the desk sees. Refuses: calls.slugTaken. */
export function createCall(leader: Leader, slug: string, draft: Call): Promise<string> {
  return inTown(leader, (tx) => insert(tx, leader, { slug, draft, previous: null })).catch(inWords)
}

/** Last year's call begun anew, its days moved by a year; brakes will compare with it. Refuses: gone, calls.slugTaken. */
export function copyCall(leader: Leader, from: string, slug: string): Promise<string> {
  return inTown(leader, async (tx) => {
    const original = await callIn(tx, from)
    if (!original) throw new Refusal('gone')
    const { content = original.draft } = (await versionOf(tx, original)) ?? {}
    return insert(tx, leader, { slug, draft: nextYears(withoutGate(content)), previous: original.id })
  }).catch(inWords)
}

/** Keeps the draft as it now is. Refuses: gone, calls.changedMeanwhile, calls.questionReferred. */
export function saveDraft(leader: Leader, { slug, version }: Sight, draft: Call): Promise<void> {
  return inTown(leader, async (tx) => {
    const call = await held(tx, slug, version)
    checkReferences(call.draft, draft)
    await tx
      .update(calls)
      .set({ draft, version: version + 1 })
      .where(eq(calls.id, call.id))
    const detail = Object.keys(draft)
      .filter((name) => differs(call.draft, draft, name as keyof Call))
      .join(', ')
    await record(tx, leader, { action: 'grantCall.changed', object: `call:${call.id}`, detail })
  })
}

/**
 * Puts the draft in force: a version that nobody changes any more. Applications that have begun keep the one they began with.
 * Refuses: gone, calls.changedMeanwhile, calls.notReady, calls.unchanged, calls.noteMissing (what a later version changes is told).
 */
export function publishCall(leader: Leader, { slug, version }: Sight, note: string | null): Promise<number> {
  return inTown(leader, async (tx) => {
    const call = await held(tx, slug, version)
    const inForce = await versionOf(tx, call)
    const facts = {
      official: officialLanguages(townOf(leader).locales),
      now: await clock(tx),
      inForce: inForce?.content ?? null,
    }
    const count = findingsOf(call.draft, facts).length
    if (count > 0) throw new Refusal('calls.notReady', { count })
    const content = withGate(call.draft, townOf(leader).name)
    const digest = digestOf(content)
    if (inForce?.sha256 === digest) throw new Refusal('calls.unchanged')
    if (inForce && !note) throw new Refusal('calls.noteMissing')
    return putInForce(tx, leader, call, { content, digest, note })
  })
}

/** Takes a call back from residents. Refuses: gone, calls.changedMeanwhile, calls.notPublished, calls.appliedFor. */
export function withdrawCall(leader: Leader, { slug, version }: Sight): Promise<void> {
  return inTown(leader, async (tx) => {
    const call = await held(tx, slug, version)
    if (call.published === null) throw new Refusal('calls.notPublished')
    const [applied] = await tx
      .select({ id: applications.id })
      .from(applications)
      .where(and(eq(applications.call, call.id), ne(applications.channel, 'trial')))
      .limit(1)
    if (applied) throw new Refusal('calls.appliedFor')
    await tx
      .update(calls)
      .set({ published: null, opensAt: null, closesAt: null, version: version + 1 })
      .where(eq(calls.id, call.id))
    await record(tx, leader, { action: 'grantCall.withdrawn', object: `call:${call.id}` })
  })
}

type Row = typeof calls.$inferSelect
type Begun = Pick<Row, 'slug' | 'draft' | 'previous'>

async function insert(tx: Transaction, leader: Leader, begun: Begun): Promise<string> {
  const { municipality, staff } = leader
  const [call] = await tx
    .insert(calls)
    .values({ municipality, ...begun, createdBy: staff.id })
    .returning({ id: calls.id })
  if (!call) throw new Refusal('gone')
  const action = begun.previous ? 'grantCall.copied' : 'grantCall.created'
  await record(tx, leader, { action, object: `call:${call.id}`, detail: begun.slug })
  return begun.slug
}

/** The call, held against other editors, when it is still as its editor saw it. */
async function held(tx: Transaction, slug: string, version: number): Promise<Row> {
  const call = await callIn(tx, slug)
  if (!call) throw new Refusal('gone')
  if (call.version !== version) throw new Refusal('calls.changedMeanwhile')
  return call
}

/** A question is not taken away while something looks at it. */
function checkReferences(before: Call, after: Call) {
  const asked = new Set(questionsOf(after.form).map(({ key }) => key))
  const gone = questionsOf(before.form).find(
    ({ key }) => !asked.has(key) && referencesOf(after).some(({ question }) => question === key),
  )
  if (gone) throw new Refusal('calls.questionReferred', { question: gone.key })
}

async function versionOf(tx: Transaction, { id, published }: Row) {
  if (published === null) return null
  const [version] = await tx
    .select({ sha256: callVersions.sha256, content: callVersions.content })
    .from(callVersions)
    .where(and(eq(callVersions.call, id), eq(callVersions.number, published)))
  return version ?? null
}

type Publication = { readonly content: Call; readonly digest: string; readonly note: string | null }

async function putInForce(tx: Transaction, leader: Leader, call: Row, { content, digest, note }: Publication) {
  const { municipality, staff } = leader
  const [last] = await tx
    .select({ number: max(callVersions.number) })
    .from(callVersions)
    .where(eq(callVersions.call, call.id))
  const number = (last?.number ?? 0) + 1
  const kept = { municipality, call: call.id, number, content, sha256: digest, note }
  await tx.insert(callVersions).values({ ...kept, publishedBy: staff.id })
  const times = { opensAt: new Date(call.draft.opensAt), closesAt: new Date(call.draft.closesAt) }
  await tx
    .update(calls)
    .set({ published: number, ...times, version: call.version + 1 })
    .where(eq(calls.id, call.id))
  const detail = `${number} ${digest}`
  await record(tx, leader, { action: 'grantCall.published', object: `call:${call.id}`, detail })
  return number
}

async function clock(tx: Transaction): Promise<Date> {
  const [row] = await tx.execute<{ now: string }>(sql`select clock_timestamp() as now`)
  return new Date(row?.now ?? Number.NaN)
}

const townOf = ({ municipality }: Leader) => municipalityById(municipality) as Town

const differs = (before: Call, after: Call, name: keyof Call) =>
  canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null)

/** A constraint that said no, as a rule that says no. */
function inWords(error: unknown): never {
  const { code, constraint_name } = error as { code?: string; constraint_name?: string }
  if (code === '23505' && constraint_name?.includes('slug')) throw new Refusal('calls.slugTaken')
  throw error
}
