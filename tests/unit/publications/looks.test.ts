import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { followCase } from '@/db/contact/cases/follow/reads'
import type { NewCase } from '@/db/contact/cases/input'
import { sendCase } from '@/db/contact/cases/writes'
import { refuseUnlooked } from '@/db/contact/looks/reads'
import { publicationInput } from '@/db/contact/publications/input'
import { decidePublication } from '@/db/contact/publications/writes'
import { seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { atCounter, handling } from '@/tests/people'

const anybody = atCounter('jamsa')
const told = {
  ...{ topic: 'katuvalot', kind: 'repair', text: 'Kolme lamppua on pimeänä.', place: 'Seppolantie 12', publish: true },
  ...{ name: null, email: null, phone: null, seen: null, placeNeeded: false, subject2: null },
} as const satisfies Omit<NewCase, 'submission'>
const look = (more: Partial<NewCase>) => refuseUnlooked(anybody, { ...told, ...more })
const refused = (key: string) => expect.objectContaining({ key })
const code = '131052-308T'

beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  const kari = await handling(staff.kari)
  const key = await sendCase(anybody, { ...told, submission: crypto.randomUUID() })
  const { id } = (await followCase(anybody, key)) ?? expect.unreachable()
  const copy = { verdict: 'publish', version: 1, title: 'Pimeää', text: told.text, place: told.place }
  await decidePublication(kari, publicationInput.parse({ case: id, ...copy }))
})
afterAll(closeDatabase)

test('whoever tells what is known already, or under a topic that is plainly another’s, is shown so once', async () => {
  await expect(look({})).rejects.toEqual(refused('contact.same'))
  await look({ seen: 'same' })
  await expect(look({ topic: '171' })).rejects.toEqual(refused('contact.otherTopic'))
  await look({ topic: '171', seen: 'topic' })
})

test('an identity code is refused before either is looked for, and so is danger', async () => {
  for (const field of ['text', 'place', 'name'] as const) {
    const said = `${told[field] ?? ''} ${code}`
    await expect(look({ [field]: said })).rejects.toEqual(refused('contact.identityCode'))
    await expect(look({ topic: '171', [field]: said })).rejects.toEqual(refused('contact.identityCode'))
  }
  await expect(
    look({ text: 'Lamppu on pimeänä ja koulun roskakatos palaa, liekit nousevat seinää pitkin!' }),
  ).rejects.toEqual(refused('contact.emergency'))
})
