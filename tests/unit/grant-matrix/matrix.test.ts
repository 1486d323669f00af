import { globSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { closeDatabase, database } from '@/db/client'
import { Refusal } from '@/db/refusal'
import { actsOf } from './acts'
import { type Ground, lay } from './ground'
import { expectedOf, type Machine, machines, roles } from './machines'
import { rolledBack, stage, staged } from './rolled-back'
import { stands } from './stands'
import { asTheySign, writes } from './writes'

// What a cell opens nests in the transaction that is rolled back after it.
vi.mock('@/db/client', async (original) => {
  const client = await original<typeof import('@/db/client')>()
  return { ...client, database: () => stage.now ?? client.database() }
})

let ground: Ground

beforeAll(async () => {
  ground = await lay()
})
afterAll(closeDatabase)

describe.each(Object.keys(machines) as Machine[])('%s: role × write × state', (machine) => {
  const { states, lines } = machines[machine]

  test('every write of the table is tried, and no other', () => {
    const tried = actsOf(machine).map(([name]) => name)
    expect(tried.toSorted()).toEqual([...new Set(lines.map(({ act }) => act))].toSorted())
  })

  test.each(states)('at %s', { timeout: 60_000 }, async (state) => {
    const found: string[] = []
    const expected: string[] = []
    await rolledBack(database(), async (tx) => {
      await tx.execute(sql`select set_config('app.municipality', 'jamsa', true)`)
      await stands[machine](tx, ground, state)
      for (const [name, { press, ready }] of actsOf(machine))
        await rolledBack(tx, async (cells) => {
          await ready?.(cells, ground)
          for (const role of roles) {
            const said = expectedOf(lines, name, role, state)
            if (said === 'shut') continue
            expected.push(`${name} by ${role}: ${said}`)
            const actor = ground.cast[role] as Parameters<typeof press>[0]
            found.push(`${name} by ${role}: ${await staged(cells, () => answerOf(press(actor, ground, cells)))}`)
          }
        })
    })
    expect(found).toEqual(expected)
  })
})

/** `done`, the key of the refusal, or the fault, which no cell expects. */
const answerOf = (pressed: Promise<unknown>) =>
  pressed.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.key : `${error} ${error.constraint_name ?? ''}`),
  )

describe('who may make each write', () => {
  const inside = (door: unknown) => /^(async )?(function \w+)?\s*\(?\s*(tx\b|held\b)/.test(String(door))

  test('the table holds every write that grants export, whoever it is for', async () => {
    expect(asTheySign).toBe('all')
    for (const path of globSync('db/grants/**/writes.ts')) {
      const room = path.replace(/^db\/grants\/|\/writes\.ts$/g, '')
      const exported: Record<string, unknown> = await import(/* @vite-ignore */ `${process.cwd()}/${path}`)
      const doors = Object.entries(exported).filter(([, one]) => typeof one === 'function' && !inside(one))
      const known = Object.keys(writes[room as keyof typeof writes] ?? {})
      expect(known.toSorted(), `${room}: say in tests/unit/grant-matrix/writes.ts who may`).toEqual(
        doors.map(([name]) => name).toSorted(),
      )
    }
  })

  test('an auditor changes nothing but what binds them and the views they keep for themselves', () => {
    const theirs = Object.values(writes).flatMap((room) =>
      Object.entries(room).flatMap(([name, hands]) => ((hands as readonly string[]).includes('audit') ? [name] : [])),
    )
    expect(theirs.toSorted()).toEqual(['changeView', 'declareRecusal', 'declareTie', 'dropView', 'saveView'])
  })
})
