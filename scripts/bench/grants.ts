import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { closeDatabase } from '@/db/client'
import { gatheredIn } from '@/db/grants/allocations/gathering/reads'
import { allocate } from '@/db/grants/allocations/rules'
import { adoptedOf, allocationOf } from '@/db/grants/allocations/scenarios/rules'
import { applications } from '@/db/grants/applications/tables'
import { calls, callVersions } from '@/db/grants/calls/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { journal } from '@/db/journal/tables'
import { inTown } from '@/db/town'
import { townAtWork } from '../town-at-work'
import { againstBare, ask, hangUp, officerCookie, print, rounded, timed } from './asking'
import { decideAll, fillWithApplications, numberOf } from './grants/fill'

const town = townAtWork('jamsa', 'grants', 'bench')
const many = 2_000

/** One call with two thousand applications: its pages against a bare handler, the division of its pot, and all its letters over a worker that is killed. */
async function main() {
  const call = await callOfNextYear()
  await fillWithApplications(call.slug, many)
  const cookie = await officerCookie(town, 'grants', 'Sanna')
  const pages = {
    queue: '/fi/desk/grants/applications?pile=scoring',
    'search by a name': `/fi/desk/grants/applications?pile=all&q=${encodeURIComponent('Mittaseura 1234 ry')}`,
    'search by a number': `/fi/desk/grants/applications?pile=all&q=${numberOf(1234)}`,
    'scoring overview': `/fi/desk/grants/calls/${call.slug}/scores`,
    'allocation page': `/fi/desk/grants/calls/${call.slug}/allocation`,
  }
  for (const [name, path] of Object.entries(pages))
    print({ bench: 'grants', applications: many, name, ...(await againstBare(() => ask(path, cookie))) })
  await divide(call)
  await decideAll(call.slug)
  await setLetters(call.id)
  hangUp()
  await closeDatabase()
}

type Divided = Awaited<ReturnType<typeof callOfNextYear>>

/** The culture call of the next year, in which nobody has applied. */
async function callOfNextYear() {
  const slug = `toiminta-kulttuuri-${new Date().getFullYear() + 1}`
  const [call] = await inTown(town, (tx) =>
    tx
      .select({ id: calls.id, slug: calls.slug, previous: calls.previous, content: callVersions.content })
      .from(calls)
      .innerJoin(callVersions, and(eq(callVersions.call, calls.id), eq(callVersions.number, calls.published)))
      .where(eq(calls.slug, slug)),
  )
  const adopted = call && adoptedOf(call.content)
  if (!call || !adopted) throw new Error(`The demo has no call ${slug} that divides a pot`)
  return { ...call, adopted }
}

/** Half of what is applied for, divided by points with a least sum and to the ten euros; gathering and reckoning apart. */
async function divide(call: Divided) {
  const began = performance.now()
  const gathered = await inTown(town, (tx) => gatheredIn(tx, call, call.adopted))
  const read = performance.now() - began
  const applicants = gathered.map(({ applicant }) => applicant)
  const pot = Math.floor(applicants.reduce((sum, { appliedCents }) => sum + appliedCents, 0) / 2)
  const input = allocationOf(
    call.adopted,
    {
      ...{ id: randomUUID(), name: 'Mittaus', pot, unit: 10_00, minimum: 300_00, costShare: 70, cap: 5_000_00 },
      ...{ brakeDown: null, brakeUp: null, worth: {}, weight: {}, percent: [] },
    },
    applicants,
  )
  const reckoned = performance.now()
  const run = allocate(input)
  const allocateMs = rounded(performance.now() - reckoned)
  if (run.outcome !== 'allocated') throw new Error(`The pot was not divided: ${run.outcome}`)
  const figure = { gatherMs: rounded(read), allocateMs, passes: run.passes.length }
  print({ bench: 'grants', name: 'allocation', applications: applicants.length, ...figure })
}

/** Letters by a worker of its own, which is killed half-way and followed by another: every decision has one, and none was set twice. */
async function setLetters(call: string) {
  const first = worker()
  const half = await timed(async () => {
    while ((await lettersOf(call)).set < many / 2) await wait(250)
    first.kill('SIGKILL')
    await once(first, 'exit')
  })
  const before = (await lettersOf(call)).set
  const rest = await timed(async () => {
    const [code] = await once(worker(), 'exit')
    if (code !== 0) throw new Error(`The second worker ended with ${code}`)
  })
  const { set, noted } = await lettersOf(call)
  if (set !== many || noted !== many) throw new Error(`${set} letters are set and ${noted} noted, of ${many} decisions`)
  const perLetterMs = rounded((half + rest) / many)
  print({
    bench: 'grants',
    name: 'letters',
    letters: set,
    killedAfter: before,
    seconds: rounded((half + rest) / 1000),
    perLetterMs,
  })
}

const worker = (): ChildProcess =>
  spawn(process.execPath, [...process.execArgv, 'scripts/bench/grants/letters.ts'], { stdio: 'inherit' })

/** How many letters there are, and how many times one has been set. */
function lettersOf(call: string) {
  return inTown(town, async (tx) => {
    const has = sql`exists (select from ${applications} where ${applications.id} = ${decisions.application} and ${applications.call} = ${call})`
    const set = await tx.$count(decisions, and(isNotNull(decisions.letter), has))
    const noted = await tx.$count(
      journal,
      and(
        eq(journal.action, 'decision.letter'),
        sql`exists (select from ${decisions} where 'decision:' || ${decisions.id} = ${journal.object} and ${has})`,
      ),
    )
    return { set, noted }
  })
}

await main()
