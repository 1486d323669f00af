import { globSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Administrator, vouch } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { Refusal } from '@/db/refusal'
import { residents, staff } from '@/scripts/personas'
import { administering, passerBy, signedIn } from '@/tests/people'
import { asOwner, canary, digests, fill } from './canaries'
import { doorsTo } from './doors'

type Door = (...asked: unknown[]) => unknown

const rooms = globSync('db/**/{reads,writes}.ts')
  .map((path) => path.replace(/^db\/|\.ts$/g, ''))
  .sort()
const sql = asOwner()
let ids: Record<string, string>
/** One who is everybody at once in Joutsa: resident, officer, administrator and the town at work. */
let stranger: unknown
let local: unknown

beforeAll(async () => {
  ids = await fill('jamsa')
  const person = (await signedIn(residents.pentti, 'joutsa')).person
  const keeper = await administering(staff.raija)
  stranger = everybody('joutsa', person, keeper.staff)
  local = everybody('jamsa', { ...person, id: ids.persons ?? '' }, { ...keeper.staff, id: ids.staff ?? '' })
})

afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

describe.each(rooms)('db/%s', (room) => {
  test('every door of it is on the list', async () => {
    const known = doorsTo({}, canary)[room] ?? {}
    const doors = Object.keys(await openDoors(room))
    expect(Object.keys(known).toSorted(), 'tests/unit/walls/doors.ts says what to ask for at each').toEqual(
      doors.toSorted(),
    )
  })

  test('another town finds nothing and changes nothing', async () => {
    const before = await digests(sql, 'jamsa')
    for (const [name, door] of Object.entries(await openDoors(room))) {
      const asked = doorsTo(ids, canary)[room]?.[name]
      if (!Array.isArray(asked)) continue
      const found = await answerOf(door, stranger, asked)
      expect(seen(found), `${name} shows another town's words`).not.toContain(canary)
      expect(await digests(sql, 'jamsa'), `${name} changes another town's rows`).toEqual(before)
    }
  })
})

test('the canaries sing at home: the same questions find them there', async () => {
  const asked = doorsTo(ids, canary)
  const at = async (room: string, name: string) => {
    const door = (await openDoors(room))[name]
    return door ? seen(await answerOf(door, local, asked[room]?.[name] as unknown[])) : ''
  }
  for (const [room, name] of [
    ['budget/rounds/reads', 'findRound'],
    ['budget/ideas/reads', 'findIdea'],
    ['budget/proposals/reads', 'listBallotOptions'],
    ['notices/reads', 'listNotices'],
    ['journal/reads', 'listJournal'],
    ['outbox/reads', 'listMessages'],
    ['people/reads', 'listStaff'],
  ] as const)
    expect(await at(room, name), `${room} ${name}`).toContain(canary)
})

/** The functions of a room; what works inside somebody else's transaction has no town of its own. */
async function openDoors(room: string): Promise<Record<string, Door>> {
  const exported: Record<string, unknown> = await import(/* @vite-ignore */ `${process.cwd()}/db/${room}.ts`)
  const inside = (door: Door) => /^(async )?(function \w+)?\s*\(?\s*tx\b/.test(door.toString())
  const doors = Object.entries(exported).filter(([, one]) => typeof one === 'function')
  return Object.fromEntries((doors as [string, Door][]).filter(([, door]) => !inside(door)))
}

async function answerOf(door: Door, actor: unknown, asked: unknown[]) {
  try {
    return await door(actor, ...asked)
  } catch (error) {
    const refused = error instanceof Refusal || (error instanceof Error && 'code' in error && error.code !== undefined)
    if (!refused) throw error
    return null
  }
}

const seen = (found: unknown) => JSON.stringify(found) ?? ''

function everybody(municipality: 'jamsa' | 'joutsa', person: object, member: object) {
  const facts = { ...passerBy(municipality), person, staff: member, desk: 'budget', job: 'tests' }
  return vouch<Administrator>(facts as unknown as Administrator)
}
