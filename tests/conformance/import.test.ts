import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '@/scripts/import-pabulib/election'
import { townAtWork } from '@/scripts/town-at-work'

const folder = process.env.PABULIB_DIR
const names = folder ? readdirSync(folder).filter((name) => name.endsWith('.pb')) : []
const today = Temporal.PlainDate.from('2026-11-24')

describe.skipIf(names.length === 0)('real elections, imported', () => {
  test.each(names)('%s becomes a round with the winners its city announced', { timeout: 240_000 }, async (name) => {
    const account = await importFile(townAtWork('jamsa', 'budget', 'import'), join(folder ?? '', name), { today })
    if ('unreadable' in account) throw new Error(account.unreadable.join('\n'))
    if (account.selected) expect([...account.winners].sort()).toEqual([...account.selected].sort())
  })
})
