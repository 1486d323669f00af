import { afterAll, expect, test } from 'vitest'
import { type Visitor, vouch } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { callInput } from '@/db/grants/calls/input'
import { listCalls } from '@/db/grants/calls/reads'
import { readyKeys } from '@/db/grants/calls/templates/rules'
import { seedCalls } from '@/db/seed/grants'
import { townAtWork } from '@/scripts/town-at-work'
import { seeds } from '@/tenants/seeds'
import { passerBy } from '@/tests/people'

afterAll(closeDatabase)

test.each(['jamsa', 'raasepori'] as const)(
  'the calls of %s are published once, however often they are seeded',
  async (town) => {
    const list = seeds[town]?.calls ?? []
    for (const { ready } of list) expect(readyKeys).toContain(ready)
    const job = townAtWork(town, 'grants', 'tests')
    const today = Temporal.PlainDate.from('2026-11-29')
    await seedCalls(job, list, today)
    await seedCalls(job, list, today)
    const visitor = vouch<Visitor<'grants'>>({ ...passerBy(town), service: 'grants' })
    const calls = await listCalls(visitor)
    expect(calls).toHaveLength(list.flatMap(({ years }) => years).length)
    for (const { content } of calls) expect(callInput.safeParse(content).success).toBe(true)
    const next = calls.find(({ slug }) => slug === 'toiminta-kulttuuri-2027')
    expect(next?.previous).toBe(calls.find(({ slug }) => slug === 'toiminta-kulttuuri-2026')?.id)
  },
)
