import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { newCaseInput } from '@/db/contact/cases/input'
import { sendCase } from '@/db/contact/cases/writes'
import { type SignpostTurn, signpostInput } from '@/db/contact/signposts/input'
import { findSignpost, findSignpostAtDesk, listSignposts, listSignpostsAtDesk } from '@/db/contact/signposts/reads'
import { saveSignpost, turnSignpost } from '@/db/contact/signposts/writes'
import { suggestedFor } from '@/db/contact/topics/rules'
import { seedSignposts, seedTopics } from '@/db/seed/contact'
import { staff } from '@/scripts/personas'
import { townAtWork } from '@/scripts/town-at-work'
import { demoSignposts } from '@/tenants/demo/signposts'
import { starterTopics } from '@/tenants/topics'
import { atCounter, handling } from '@/tests/people'

let kari: Officer<'contact'>
beforeAll(async () => {
  await seedTopics(townAtWork('jamsa', 'contact', 'tests'))
  kari = await handling(staff.kari)
})
afterAll(closeDatabase)

const anybody = atCounter('jamsa')
const refused = (key: string) => expect.objectContaining({ key })
const form = (more: object = {}) =>
  signpostInput('fi').parse({
    name: { fi: 'Käräjäoikeus' },
    words: { fi: 'Riidat ja rikokset.' },
    receiver: { fi: 'Keski-Suomen käräjäoikeus' },
    group: 'other',
    phone: '029 000 0000',
    ...more,
  })
const turn = async (signpost: string, to: SignpostTurn['to']) => {
  const { version } = (await findSignpostAtDesk(kari, signpost)) ?? expect.unreachable()
  await turnSignpost(kari, { signpost, version, to })
}

test('what staff write is shown at once, in this town alone, and nothing can be sent to it', async () => {
  const code = await saveSignpost(kari, form(), 'fi')
  expect(code).toBe('karajaoikeus')
  expect((await listSignposts(anybody)).map((one) => one.code)).toContain(code)
  expect(await listSignposts(atCounter('joutsa'))).toEqual([])
  const sent = { topic: code, kind: 'advice', text: 'Milloin istunto on?', submission: crypto.randomUUID() }
  await expect(sendCase(anybody, newCaseInput.parse(sent))).rejects.toEqual(refused('gone'))
})

test('two in sight never have one name, and the form sent twice makes one', async () => {
  await expect(saveSignpost(kari, form({ name: { fi: 'KÄRÄJÄOIKEUS' } }), 'fi')).rejects.toEqual(
    refused('signposts.nameTaken'),
  )
  const twice = [1, 2].map(() => saveSignpost(kari, form({ name: { fi: 'Oikeusapu' } }), 'fi').catch(({ key }) => key))
  expect((await Promise.all(twice)).toSorted()).toEqual(['oikeusapu', 'signposts.nameTaken'])
})

test('of two who change one at once the later is told, and nothing is overwritten', async () => {
  const changed = (phone: string) =>
    saveSignpost(kari, form({ signpost: 'karajaoikeus', version: '1', phone }), 'fi').then(
      () => 'saved',
      ({ key }) => key,
    )
  const both = await Promise.all([changed('1'), changed('2')])
  expect(both.toSorted()).toEqual(['saved', 'signposts.changedMeanwhile'])
})

test('what is taken out of sight is found by nobody but staff, until it is shown again', async () => {
  await turn('karajaoikeus', 'retired')
  expect(await findSignpost(anybody, 'karajaoikeus')).toBeNull()
  expect((await listSignpostsAtDesk(kari)).at(-1)).toMatchObject({ code: 'karajaoikeus' })
  await turn('karajaoikeus', 'restored')
  expect(await findSignpost(anybody, 'karajaoikeus')).not.toBeNull()
})

test('without a way to get there it is no signpost, and no form is the address of another', async () => {
  const faults = signpostInput('fi').safeParse({ ...form(), phone: '' }).error?.issues
  expect(faults?.map(({ path }) => path.join('.'))).toEqual(['url'])
  expect(await saveSignpost(kari, form({ name: { fi: 'New' } }), 'fi')).not.toBe('new')
})

const among = [...starterTopics, ...(demoSignposts.jamsa ?? [])]
test.each([
  ['sote', 'Miten saan ajan lääkärille terveyskeskukseen?'],
  ['sote', 'Jag behöver tid till tandläkare'],
  ['maantiet', 'Maantien varressa kaide on poikki, valtatie 24'],
  ['vesilasku', 'Vesilaskussa on väärä mittarilukema'],
  ['171', 'Koulukadulla on syvä kuoppa'],
  ['vesihuolto', 'Viemäri haisee ja vesi tulvii kadulle'],
])('among topics and signposts the words speak of %s: %s', (code, said) => {
  expect(suggestedFor(among, said)[0]?.code).toBe(code)
})

test('a demo’s town says in all its languages who answers what', async () => {
  await seedSignposts(townAtWork('raasepori', 'contact', 'tests'), demoSignposts.raasepori ?? [])
  const shown = await listSignposts(atCounter('raasepori'))
  expect(shown.length).toBe(3)
  for (const { name, words, receiver } of shown)
    for (const texts of [name, words, receiver]) expect(Object.values(texts).filter(Boolean)).toHaveLength(3)
})
