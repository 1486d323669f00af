import 'server-only'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import { staff } from '../../people/tables'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { applications } from '../applications/tables'
import type { Call } from './input'
import { type CallPhase, phaseOf, timesOf } from './rules'
import { calls, callVersions } from './tables'

/** A call as residents have it now: its version in force. */
export type PublishedCall = {
  /** Of the call, in every version. */
  readonly id: string
  readonly slug: string
  /** The row of this version, which applications keep. */
  readonly version: string
  readonly number: number
  readonly content: Call
  /** SHA-256 of the content. */
  readonly sha256: string
  readonly publishedAt: Date
  /** What this version changed, in words for those who had begun. */
  readonly note: string | null
  readonly previous: string | null
  readonly phase: CallPhase
  /** The database's clock, which decides the phase. */
  readonly now: Date
}

/** The calls of the town: those that close first first, then those that open first, then those that have closed, the latest first. */
export function listCalls(visitor: Visitor<'grants'>): Promise<PublishedCall[]> {
  return inTown(visitor, async (tx) => inOrder(await publishedIn(tx)))
}

/** A published call by its name in the address, in the version in force; null when there is none. */
export function findCall(visitor: Visitor<'grants'>, slug: string): Promise<PublishedCall | null> {
  return inTown(visitor, async (tx) => (await publishedIn(tx, eq(calls.slug, slug)))[0] ?? null)
}

/** One published version of a call, also one that another has replaced: as the application that began with it keeps it. */
export function findVersion(visitor: Visitor<'grants'>, slug: string, number: number) {
  return inTown(visitor, async (tx) => {
    const [version] = await tx
      .select({ version: callVersions.id, number: callVersions.number, content: callVersions.content })
      .from(callVersions)
      .innerJoin(calls, eq(calls.id, callVersions.call))
      .where(and(eq(calls.slug, slug), eq(callVersions.number, number)))
    return version ?? null
  })
}

/** The version in force, held as it is until the transaction ends, so that beginning an application and taking the call back never cross. Refuses: gone. */
export async function holdPublished(tx: Transaction, slug: string): Promise<PublishedCall> {
  await tx.select({ id: calls.id }).from(calls).where(eq(calls.slug, slug)).for('share')
  const [call] = await publishedIn(tx, eq(calls.slug, slug))
  if (!call) throw new Refusal('gone')
  return call
}

/** The content of one version by its row, inside another read or write of grants. */
export async function versionIn(tx: Transaction, id: string): Promise<Call | null> {
  const [version] = await tx.select({ content: callVersions.content }).from(callVersions).where(eq(callVersions.id, id))
  return version?.content ?? null
}

/** The contents of the versions that rows were begun with, each read once: a content is large, and many rows share one. */
export async function versionsIn(tx: Transaction, ids: Iterable<string>): Promise<ReadonlyMap<string, Call>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select({ id: callVersions.id, content: callVersions.content })
    .from(callVersions)
    .where(inArray(callVersions.id, wanted))
  return new Map(rows.map(({ id, content }) => [id, content]))
}

/** What lists tell of the versions that rows were begun with, each read once: with a row to each, 2,000 rows would unfold it 2,000 times. */
export async function callLinesIn(tx: Transaction, ids: Iterable<string>): Promise<ReadonlyMap<string, CallLine>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .select({
      id: callVersions.id,
      name: sql<Call['name']>`${callVersions.content} -> 'name'`,
      field: sql<Call['field']>`${callVersions.content} ->> 'field'`,
      kind: sql<Call['kind']>`${callVersions.content} ->> 'kind'`,
      twoPersons: sql<boolean>`coalesce((${callVersions.content} #>> '{decider,twoPersons}')::boolean, false)`,
    })
    .from(callVersions)
    .where(inArray(callVersions.id, wanted))
  return new Map(rows.map(({ id, ...line }) => [id, line]))
}
export type CallLine = Pick<Call, 'name' | 'field' | 'kind'> & { readonly twoPersons: boolean }

/** Rows with the name of the call that each was begun under. */
export async function withCallNames<R extends { callVersion: string }>(tx: Transaction, rows: readonly R[]) {
  const lines = await callLinesIn(
    tx,
    rows.map(({ callVersion }) => callVersion),
  )
  return rows.map(({ callVersion, ...row }) => ({ ...row, call: lines.get(callVersion)?.name ?? {} }))
}

export type DeskCall = {
  readonly id: string
  readonly slug: string
  readonly draft: Call
  /** Counts edits of the draft. */
  readonly version: number
  /** The number of the version in force, if there is one. */
  readonly published: number | null
  readonly phase: CallPhase | null
  /** Applications that count: sent or further, and drafts. */
  readonly sent: number
  readonly drafts: number
  /** Some of those sent wait for the desk. */
  readonly waiting: number
  readonly createdAt: Date
  readonly now: Date
}

/** Every call of the town, drafts too, with its applications counted, the latest closing first. */
export function listCallsAtDesk(officer: Officer<'grants'>): Promise<DeskCall[]> {
  return inTown(officer, (tx) => deskCallsIn(tx))
}

export type CallHistory = {
  readonly number: number
  readonly at: Date
  readonly note: string | null
  readonly sha256: string
  readonly by: string | null
}

/** One call with the versions it has been published in, the latest first; null when there is none. */
export function findCallAtDesk(officer: Officer<'grants'>, slug: string) {
  return inTown(officer, async (tx) => {
    const [call] = await deskCallsIn(tx, eq(calls.slug, slug))
    if (!call) return null
    const versions: CallHistory[] = await tx
      .select({
        number: callVersions.number,
        at: callVersions.createdAt,
        note: callVersions.note,
        sha256: callVersions.sha256,
        by: staff.name,
      })
      .from(callVersions)
      .leftJoin(staff, eq(staff.id, callVersions.publishedBy))
      .where(eq(callVersions.call, call.id))
      .orderBy(desc(callVersions.number))
    return { ...call, versions }
  })
}

/** The call by its address, as an id, or null: for what links last year's round to this one's. */
export async function callIn(tx: Transaction, slug: string) {
  const [call] = await tx.select().from(calls).where(eq(calls.slug, slug)).for('update')
  return call ?? null
}

async function publishedIn(tx: Transaction, condition?: ReturnType<typeof eq>): Promise<PublishedCall[]> {
  const rows = await tx
    .select({
      id: calls.id,
      slug: calls.slug,
      previous: calls.previous,
      version: callVersions.id,
      number: callVersions.number,
      content: callVersions.content,
      sha256: callVersions.sha256,
      note: callVersions.note,
      publishedAt: callVersions.createdAt,
      now: sql<string>`clock_timestamp()`,
    })
    .from(calls)
    .innerJoin(callVersions, and(eq(callVersions.call, calls.id), eq(callVersions.number, calls.published)))
    .where(condition)
    .orderBy(asc(calls.closesAt), asc(calls.slug))
  return rows.map((row) => {
    const now = new Date(row.now)
    return { ...row, now, phase: phaseOf(timesOf(row.content), now) }
  })
}

/** As somebody who looks for money reads them. */
function inOrder(list: PublishedCall[]): PublishedCall[] {
  const closing = (call: PublishedCall) => Date.parse(call.content.closesAt)
  const opening = (call: PublishedCall) => Date.parse(call.content.opensAt)
  return [
    ...list.filter(({ phase }) => phase === 'open').sort((a, b) => closing(a) - closing(b)),
    ...list.filter(({ phase }) => phase === 'upcoming').sort((a, b) => opening(a) - opening(b)),
    ...list.filter(({ phase }) => phase === 'closed').sort((a, b) => closing(b) - closing(a)),
  ]
}

async function deskCallsIn(tx: Transaction, condition?: ReturnType<typeof eq>): Promise<DeskCall[]> {
  const counted = (states: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${applications.channel} <> 'trial' and ${applications.state} ${states})::int`
  const rows = await tx
    .select({
      call: calls,
      sent: counted(sql`not in ('draft', 'withdrawn', 'expired')`),
      drafts: counted(sql`= 'draft'`),
      waiting: counted(sql`in ('submitted', 'received')`),
      now: sql<string>`clock_timestamp()`,
    })
    .from(calls)
    .leftJoin(applications, eq(applications.call, calls.id))
    .where(condition)
    .groupBy(calls.id)
    .orderBy(sql`coalesce(${calls.closesAt}, ${calls.createdAt}) desc`, asc(calls.slug))
  return rows.map(({ call, sent, drafts, waiting, ...rest }) => {
    const { id, slug, draft, version, published, opensAt, closesAt, createdAt } = call
    const now = new Date(rest.now)
    const phase = published !== null && opensAt && closesAt ? phaseOf({ opensAt, closesAt }, now) : null
    return { id, slug, draft, version, published, phase, sent, drafts, waiting, createdAt, now }
  })
}
