import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Officer } from '@/db/actors'
import { proposals } from '@/db/budget/proposals/tables'
import { readFreezeSheet } from '@/db/budget/rounds/freeze/reads'
import { freezeRound } from '@/db/budget/rounds/freeze/writes'
import { findManifest, findManifestOf } from '@/db/budget/rounds/manifest/reads'
import { ballotManifestOf, manifestText, readManifest } from '@/db/budget/rounds/manifest/rules'
import { findRound, holdUnfrozen } from '@/db/budget/rounds/reads'
import { freezes, rounds, seeds } from '@/db/budget/rounds/tables'
import { journal } from '@/db/journal/tables'
import { inTown } from '@/db/town'
import { staff } from '@/scripts/personas'
import { atDesk, passerBy } from '../../people'
import { close, lay, layIdea } from './rounds'

let marketta: Officer<'budget'>
let jorma: Officer<'budget'>
let pekkaOfJoutsa: Officer<'budget'>
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const refused = (error: Error) => error.message

beforeAll(async () => {
  marketta = await atDesk(staff.marketta)
  jorma = await atDesk(staff.jorma)
  pekkaOfJoutsa = await atDesk(staff.pekka)
})

async function seenBy(officer: Officer<'budget'>, slug: string) {
  return (await readFreezeSheet(officer, slug))?.seen ?? ''
}

async function frozen(changes = {}) {
  const round = await lay(marketta, changes)
  await freezeRound(marketta, { round: round.id, seen: await seenBy(marketta, round.slug) })
  return round
}

test('the published hash is the SHA-256 of the very bytes one downloads', async () => {
  const round = await frozen()
  const rules = await findManifestOf(passerBy('jamsa'), round.slug)
  expect(rules?.sha256).toBe(sha256(rules?.text ?? ''))
  expect((await findRound(passerBy('jamsa'), round.slug))?.manifestHash).toBe(rules?.sha256)
  expect(manifestText(readManifest(rules?.text ?? ''))).toBe(rules?.text)
})

test('the manifest holds all that decides the result, and prices as they stood', async () => {
  const round = await frozen()
  const rules = await findManifest(passerBy('jamsa'), round.id)
  expect(rules?.manifest).toMatchObject({
    municipality: { id: 'jamsa', code: '182' },
    round: { id: round.id, slug: round.slug, name: round.name },
    voting: { from: round.votingFrom.toISOString(), until: round.votingUntil.toISOString() },
    right: { residentsOnly: true, minimumAge: 12, maximumAge: null, ageReached: 'in-year', ageOn: '2026-12-31' },
    ballot: round.ballot,
    rule: { method: 'equal-shares', tie: ['lower-cost', 'more-votes', 'lot'] },
  })
  expect(rules && ballotManifestOf(rules.manifest).pots).toEqual([
    {
      key: 'koko',
      wholeTown: true,
      potCents: 60_000_00,
      options: [
        { id: 'K1', costCents: 40_000_00 },
        { id: 'K2', costCents: 25_000_00 },
      ],
    },
    { key: 'jamsankoski', wholeTown: false, potCents: 20_000_00, options: [] },
  ])
})

test('the seed of the lot stays hidden until voting has closed, and is then the one that was promised', async () => {
  const round = await frozen()
  expect((await findManifest(passerBy('jamsa'), round.id))?.seed).toBeNull()
  await close(marketta, round.id)
  const rules = await findManifest(passerBy('jamsa'), round.id)
  expect(rules?.seed).toMatch(/^[0-9a-f]{64}$/)
  expect(sha256(rules?.seed ?? '')).toBe(rules?.manifest.lot.seedSha256)
})

test('however many freeze at once, one freeze stands', async () => {
  const round = await lay(marketta)
  const seen = await seenBy(marketta, round.slug)
  const tries = Array.from({ length: 8 }, (_, at) =>
    freezeRound(at % 2 ? marketta : jorma, { round: round.id, seen }).catch(refused),
  )
  const answers = await Promise.all(tries)
  expect(answers.filter((answer) => answer === 'rounds.alreadyFrozen')).toHaveLength(7)
  const [kept, secrets] = await inTown(marketta, (tx) =>
    Promise.all([
      tx.select().from(freezes).where(eq(freezes.round, round.id)),
      tx.select().from(seeds).where(eq(seeds.round, round.id)),
    ]),
  )
  expect([kept.length, secrets.length]).toEqual([1, 1])
  expect(answers).toContain(kept[0]?.sha256)
})

test('nobody freezes what they have not seen', async () => {
  const round = await lay(marketta)
  const seen = await seenBy(marketta, round.slug)
  await inTown(jorma, (tx) => tx.update(proposals).set({ costCents: 39_000_00 }).where(eq(proposals.round, round.id)))
  await expect(freezeRound(marketta, { round: round.id, seen })).rejects.toThrow('rounds.changedBeforeFreeze')
  expect((await findRound(passerBy('jamsa'), round.slug))?.manifestHash).toBeNull()
})

test('an edit under way is finished before the freeze, or refused after it', async () => {
  const round = await lay(marketta)
  const seen = await seenBy(marketta, round.slug)
  let freezing: Promise<string> | undefined
  await inTown(jorma, async (tx) => {
    await holdUnfrozen(tx, round.id)
    freezing = freezeRound(marketta, { round: round.id, seen }).catch(refused)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await tx.update(proposals).set({ costCents: 30_000_00 }).where(eq(proposals.number, 'K1'))
  })
  expect(await freezing).toBe('rounds.changedBeforeFreeze')
  await freezeRound(marketta, { round: round.id, seen: await seenBy(marketta, round.slug) })
  await expect(inTown(jorma, (tx) => holdUnfrozen(tx, round.id))).rejects.toThrow('rounds.frozen')
})

test('a freeze cannot be edited or taken back, not even by the database role of the portal', async () => {
  const round = await frozen()
  const tamper = inTown(marketta, (tx) => tx.update(freezes).set({ sha256: 'x' }).where(eq(freezes.round, round.id)))
  await expect(tamper).rejects.toMatchObject({ code: '42501' })
  await expect(inTown(marketta, (tx) => tx.delete(freezes))).rejects.toMatchObject({ code: '42501' })
})

test('obstacles keep the round open, cautions do not', async () => {
  const round = await lay(marketta, {}, [70_000_00, 25_000_00])
  await layIdea(marketta, round)
  const sheet = await readFreezeSheet(marketta, round.slug)
  expect(sheet?.findings.obstacles.map(({ key, number }) => [key, number])).toEqual([['overPot', 'K1']])
  expect(sheet?.findings.cautions.map(({ key }) => key)).toEqual(['unreviewed', 'upkeepUnknown', 'maxIdle', 'potEmpty'])
  await expect(freezeRound(marketta, { round: round.id, seen: sheet?.seen ?? '' })).rejects.toThrow('rounds.notReady')
})

test('who froze it stands in the journal, with the hash', async () => {
  const round = await frozen()
  const [entry] = await inTown(marketta, (tx) =>
    tx
      .select()
      .from(journal)
      .where(eq(journal.object, `round:${round.id}`)),
  )
  const hash = (await findManifest(passerBy('jamsa'), round.id))?.sha256
  expect(entry).toMatchObject({ action: 'round.frozen', actor: `staff:${marketta.staff.id}`, detail: hash })
})

test('an officer of another town neither sees nor freezes it', async () => {
  const round = await lay(marketta)
  const seen = await seenBy(marketta, round.slug)
  expect(await readFreezeSheet(pekkaOfJoutsa, round.slug)).toBeNull()
  await expect(freezeRound(pekkaOfJoutsa, { round: round.id, seen })).rejects.toThrow('gone')
  expect(await findManifest(passerBy('joutsa'), (await frozen()).id)).toBeNull()
})

test('a draft shows nobody its manifest', async () => {
  const round = await frozen()
  await inTown(marketta, (tx) => tx.update(rounds).set({ publishedAt: null }).where(eq(rounds.id, round.id)))
  expect(await findManifestOf(passerBy('jamsa'), round.slug)).toBeNull()
})
