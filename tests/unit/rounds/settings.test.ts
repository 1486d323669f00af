import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { findDeskRound, listDeskRounds, listRoundsWithFigures } from '@/db/budget/rounds/figures/reads'
import { readFreezeSheet } from '@/db/budget/rounds/freeze/reads'
import { freezeRound } from '@/db/budget/rounds/freeze/writes'
import { findAnyRound, findRound, listRounds } from '@/db/budget/rounds/reads'
import { createRound, publishRound, saveFrozenRound, saveRound } from '@/db/budget/rounds/writes'
import { journal } from '@/db/journal/tables'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk, passerBy } from '../../people'
import { lay, layIdea } from './rounds'
import { faults, settings } from './settings'

let marketta: Officer<'budget'>
let jorma: Officer<'budget'>
let gunilla: Officer<'budget'>
const refused = (error: Error) => error.message

beforeAll(async () => {
  ;[marketta, jorma, gunilla] = await Promise.all([atDesk(staff.marketta), atDesk(staff.jorma), atDesk(staff.gunilla)])
})

async function drafted(officer = marketta, changes = {}) {
  const slug = await createRound(officer, settings(changes))
  const round = await findAnyRound(officer, slug)
  if (!round) throw new Error('no round')
  return round
}

/** The pots as the form sends them back. */
const potsOf = ({ pots }: Awaited<ReturnType<typeof drafted>>) =>
  pots.map(({ id, name, cents, wholeTown }) => ({
    id,
    name,
    cents: String(cents / 100),
    scope: wholeTown ? 'whole-town' : 'area',
  }))

test('a new round is a draft: the desk sees it, residents do not', async () => {
  const round = await drafted()
  expect(round).toMatchObject({ publishedAt: null, version: 1, minimumAge: 12, illustration: 'outdoor-gym' })
  expect(round.ideasFrom.toISOString()).toBe('2027-01-11T07:00:00.000Z')
  expect(round.votingFrom.toISOString()).toBe('2027-04-12T06:00:00.000Z')
  expect(round.pots).toMatchObject([
    { key: 'koko-kaupunki', cents: 60_000_00, wholeTown: true },
    { key: 'jamsankoski', cents: 20_000_50, wholeTown: false },
  ])
  expect(await findRound(passerBy('jamsa'), round.slug)).toBeNull()
})

test('publishing makes it everybody’s, once', async () => {
  const { slug, version } = await drafted()
  await publishRound(marketta, slug, version)
  expect((await findRound(passerBy('jamsa'), slug))?.phase).toBe('before')
  await expect(publishRound(marketta, slug, version + 1)).rejects.toThrow('rounds.alreadyPublished')
  expect((await listRoundsWithFigures(passerBy('jamsa'))).map((round) => round.slug)).toContain(slug)
})

test('a bilingual town publishes in both its languages', async () => {
  const { slug, version } = await drafted(gunilla, {
    name: { sv: 'Omgång', fi: 'Kierros' },
    intro: { fi: 'Vain suomeksi' },
  })
  await expect(publishRound(gunilla, slug, version)).rejects.toThrow('rounds.languagesMissing')
  await saveRound(gunilla, slug, settings({ version: '1', slug }))
  await publishRound(gunilla, slug, 2)
})

test('the second of two editors is told, and nothing of the first is lost', async () => {
  const { slug } = await drafted()
  const edits = [marketta, jorma].map((officer, at) =>
    saveRound(officer, slug, settings({ version: '1', slug, name: { fi: `Nimi ${at}` } })).catch(refused),
  )
  const answers = await Promise.all(edits)
  expect(answers.toSorted()).toEqual([slug, 'rounds.changedMeanwhile'].toSorted())
  const winner = answers.indexOf(slug)
  expect(await findAnyRound(marketta, slug)).toMatchObject({ version: 2, name: { fi: `Nimi ${winner}` } })
})

test('pots are changed, added and taken away, and keep their keys', async () => {
  const round = await drafted()
  const [whole] = potsOf(round)
  const next = [
    { ...whole, name: { fi: 'Koko Jämsä' }, cents: '50 000' },
    { id: '', name: { fi: 'Kuorevesi' }, cents: '10 000', scope: 'area' },
  ]
  await saveRound(marketta, round.slug, settings({ version: '1', slug: round.slug, pots: next }))
  expect((await findAnyRound(marketta, round.slug))?.pots).toMatchObject([
    { id: whole?.id, key: 'koko-kaupunki', name: { fi: 'Koko Jämsä' }, cents: 50_000_00 },
    { key: 'kuorevesi', cents: 10_000_00 },
  ])
})

test('a pot that ideas belong to cannot be taken away', async () => {
  const round = await lay(marketta, { votingFrom: new Date(Date.now() + 9e8) })
  await layIdea(marketta, round)
  const without = settings({ version: '1', slug: round.slug })
  await expect(saveRound(marketta, round.slug, without)).rejects.toThrow('rounds.potInUse')
  expect((await findAnyRound(marketta, round.slug))?.version).toBe(1)
})

test('an address belongs to one round of a town, and is for ever once published', async () => {
  const { slug, version } = await drafted()
  await expect(createRound(jorma, settings({ slug }))).rejects.toThrow('rounds.slugTaken')
  await createRound(gunilla, settings({ slug }))
  await publishRound(marketta, slug, version)
  await expect(saveRound(marketta, slug, settings({ version: '2' }))).rejects.toThrow('rounds.slugPublished')
})

test('after the freeze only the introduction, the picture and the day of the result may change', async () => {
  const round = await lay(marketta)
  await freezeRound(marketta, { round: round.id, seen: (await readFreezeSheet(marketta, round.slug))?.seen ?? '' })
  await expect(saveRound(marketta, round.slug, settings({ version: '1', slug: round.slug }))).rejects.toThrow(
    'rounds.frozen',
  )
  const change = { version: 1, intro: { fi: 'Uusi johdanto' }, illustration: 'pier' as const, resultOn: round.resultOn }
  await saveFrozenRound(marketta, round.slug, change)
  expect(await findAnyRound(marketta, round.slug)).toMatchObject({ intro: { fi: 'Uusi johdanto' }, version: 2 })
  const early = { ...change, version: 2, resultOn: new Date(round.votingUntil.valueOf() - 1) }
  await expect(saveFrozenRound(marketta, round.slug, early)).rejects.toThrow('rounds.resultTooEarly')
})

test('the journal says who changed what', async () => {
  const round = await drafted()
  await saveRound(
    jorma,
    round.slug,
    settings({ version: '1', slug: round.slug, pots: potsOf(round), minimumAge: '15' }),
  )
  await publishRound(marketta, round.slug, 2)
  const entries = await inTown(marketta, (tx) =>
    tx
      .select()
      .from(journal)
      .where(eq(journal.object, `round:${round.id}`))
      .orderBy(journal.seq),
  )
  expect(entries.map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
    [`staff:${marketta.staff.id}`, 'round.created', round.slug],
    [`staff:${jorma.staff.id}`, 'round.changed', 'minimumAge'],
    [`staff:${marketta.staff.id}`, 'round.published', null],
  ])
})

test('figures count what is in sight', async () => {
  const round = await lay(marketta)
  await layIdea(marketta, round, 1)
  await layIdea(marketta, round, 2)
  expect((await findDeskRound(marketta, round.slug))?.figures).toEqual({ ideas: 2, proposals: 2, voters: 0 })
})

test('an officer of another town sees nothing of it', async () => {
  const { slug } = await drafted()
  expect(await findAnyRound(gunilla, slug)).toBeNull()
  expect((await listDeskRounds(gunilla)).map((round) => round.slug)).not.toContain(slug)
  expect((await listRounds(passerBy('raasepori'))).map((round) => round.slug)).not.toContain(slug)
  await expect(saveRound(gunilla, slug, settings({ version: '1', slug }))).rejects.toThrow('gone')
  await expect(publishRound(gunilla, slug, 1)).rejects.toThrow('gone')
})

test('the form says what is wrong, at the field it is about', () => {
  expect(faults({ votingUntil: '2027-04-12T09:00' })).toEqual({ votingUntil: 'datesOrder' })
  expect(faults({ ideasUntil: '2027-01-11T09:00', resultOn: '2027-01-01T09:00' })).toEqual({
    ideasUntil: 'datesOrder',
    resultOn: 'datesOrder',
  })
  expect(faults({ minimumAge: '20', maximumAge: '15' })).toEqual({ maximumAge: 'agesOrder' })
  expect(faults({ ballot: { type: 'approval', min: '3', max: '2' } })).toEqual({ 'ballot.max': 'maxBelowMin' })
  expect(faults({ pots: undefined })).toEqual({ pots: 'potMissing' })
  expect(Object.keys(faults({ name: { fi: 'Vain suomeksi', sv: '' } }, 'sv'))).toEqual([
    'name.sv',
    'pots.0.name.sv',
    'pots.1.name.sv',
  ])
  expect(faults({ slug: 'Kesä 2027' })).toEqual({ slug: 'slug' })
  expect(faults({ ballot: { type: 'cumulative', min: '1', max: '' } })).toHaveProperty('ballot.type')
})
