import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { templateInput } from '@/db/contact/templates/input'
import { listTemplates } from '@/db/contact/templates/reads'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { starterTemplates } from '@/tenants/templates'
import { starterTopics } from '@/tenants/topics'
import { handling } from '@/tests/people'

let kari: Officer<'contact'>

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})

afterAll(() => closeDatabase())

test('a town begins with words in every language, of topics it has, that staff could have written themselves', () => {
  const codes = starterTopics.map(({ code }) => code)
  for (const { name, topic, state, words } of starterTemplates) {
    if (topic) expect(codes).toContain(topic)
    const read = templateInput('fi').safeParse({ name: name.fi, topic, state, words })
    expect(read.error?.issues, name.fi).toBeUndefined()
    for (const text of [...Object.values(name), ...Object.values(words)]) expect(text.trim()).not.toBe('')
  }
})

test('they are there once, under names in the language of the town', async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  const names = (await listTemplates(kari)).map(({ name }) => name)
  expect(names.toSorted()).toEqual(starterTemplates.map(({ name }) => name.fi).toSorted())
})
