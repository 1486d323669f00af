import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import { canonicalJson, sha256 } from '@/db/canonical/rules'
import { municipalityById } from '@/tenants'
import type { Job } from '../../actors'
import type { Transaction } from '../../client'
import type { Texts } from '../../columns'
import { finnishDay } from '../../fields'
import { record } from '../../journal/writes'
import { holdAlone } from '../../locks'
import { inTown } from '../../town'
import { ballots } from '../ballots/tables'
import type { Pabulib } from '../pabulib/rules'
import { proposals } from '../proposals/tables'
import { slugOf } from '../rounds/pots/rules'
import { roundIn } from '../rounds/reads'
import { closings, freezes, pots, rounds, seeds } from '../rounds/tables'
import { publications } from '../tally/tables'
import { ballotsOf, importedManifest, importedPot, pricedProjects, type Source, titleOf, votingOf } from './rules'

export type Import = { file: Pabulib; source: Source; intro: Texts; today: Temporal.PlainDate }
export type Imported = { round: string; slug: string; published: boolean }

/** Rows to a transaction. */
const batch = 2_000

/**
 * Makes a closed round of a foreign election, ready to be counted. Interrupted and begun again it goes on where it was; a
 * file that has become a published round is not read twice, and the round it became is told.
 */
export async function importElection(job: Job<'budget'>, given: Import): Promise<Imported> {
  const opened = await inTown(job, async (tx) => {
    await oneAtATime(tx, job)
    return (await earlierIn(tx, given.source)) ?? openIn(tx, job, given)
  })
  if (opened.published) return opened
  const all = ballotsOf(given.file).map((ballot) => ({
    municipality: job.municipality,
    round: opened.round,
    ...ballot,
  }))
  for (let filled = -1; filled < all.length; ) {
    filled = await inTown(job, async (tx) => {
      await oneAtATime(tx, job)
      const there = await tx.$count(ballots, eq(ballots.round, opened.round))
      const next = all.slice(there, there + batch)
      if (next.length) await tx.insert(ballots).values(next)
      return there + next.length
    })
  }
  await inTown(job, (tx) => closeIn(tx, job, opened.round, all.length))
  return opened
}

/** Two imports at once: the second finds what the first has written. */
const oneAtATime = (tx: Transaction, { municipality }: Job) => holdAlone(tx, 'import', municipality)

async function earlierIn(tx: Transaction, { sha256: file }: Source): Promise<Imported | null> {
  const [found] = await tx
    .select({ round: rounds.id, slug: rounds.slug, publication: publications.id })
    .from(freezes)
    .innerJoin(rounds, eq(rounds.id, freezes.round))
    .leftJoin(publications, eq(publications.round, rounds.id))
    .where(sql`${freezes.manifest}::jsonb -> 'source' ->> 'sha256' = ${file}`)
    .orderBy(desc(rounds.createdAt))
  return found ? { round: found.round, slug: found.slug, published: found.publication !== null } : null
}

async function openIn(tx: Transaction, job: Job<'budget'>, { file, source, intro, today }: Import): Promise<Imported> {
  const { municipality } = job
  const town = municipalityById(municipality)
  if (!town) throw new Error(`There is no town "${municipality}"`)
  const title = titleOf(file)
  const voting = votingOf(file) ?? lately(today)
  const before = (days: number) => new Date(voting.from.valueOf() - days * 86_400_000)
  const [round] = await tx
    .insert(rounds)
    .values({
      municipality,
      slug: await freeSlug(tx, title),
      name: { fi: title, sv: title, en: title },
      intro,
      ideasFrom: before(90),
      ideasUntil: before(60),
      reviewUntil: before(30),
      votingFrom: voting.from,
      votingUntil: voting.until,
      resultOn: voting.until,
      residentsOnly: false,
      ageOn: finnishDay(voting.from),
      ballot: file.form,
      rule: file.counting.rule,
    })
    .returning()
  if (!round) throw new Error('The round was not written')
  const seed = Buffer.from(file.counting.seed, 'hex')
  const manifest = importedManifest({
    file,
    town: { id: town.id, code: town.code, first: town.locales[0] },
    round: { id: round.id, slug: round.slug, name: round.name },
    voting,
    seedSha256: sha256(file.counting.seed),
  })
  await writeOptions(tx, job, round.id, file, manifest.pots[0]?.name ?? {})
  const text = `${canonicalJson({ ...manifest, source })}\n`
  await tx.insert(freezes).values({ municipality, round: round.id, manifest: text, sha256: sha256(text) })
  await tx.insert(seeds).values({ municipality, round: round.id, seed })
  await record(tx, job, { action: 'round.imported', object: `round:${round.id}`, detail: source.sha256 })
  return { round: round.id, slug: round.slug, published: false }
}

async function writeOptions(tx: Transaction, { municipality, locale }: Job, round: string, file: Pabulib, name: Texts) {
  const { potCents } = file.election
  const money = { municipality, round, key: importedPot, name, cents: potCents, wholeTown: true, position: 0 }
  const [pot] = await tx.insert(pots).values(money).returning({ id: pots.id })
  const rows = pricedProjects(file).map(({ id, name: title, costCents, columns }) => ({
    municipality,
    round,
    pot: pot?.id ?? '',
    number: id,
    title: { [locale]: title || id },
    text: { [locale]: columns.description || title || id },
    place: columns.neighborhood || columns.district || null,
    category: 'other',
    costCents,
  }))
  if (rows.length) await tx.insert(proposals).values(rows)
}

/** The last transaction of an import: from here on there is a round to see, and nothing of it changes. */
async function closeIn(tx: Transaction, job: Job<'budget'>, id: string, count: number) {
  const { municipality } = job
  await tx.insert(closings).values({ municipality, round: id, ballots: count }).onConflictDoNothing()
  await tx
    .update(rounds)
    .set({ publishedAt: sql`coalesce(${rounds.publishedAt}, now())` })
    .where(eq(rounds.id, id))
  if (!(await roundIn(tx, id))?.closed) throw new Error('The round was not closed')
}

/** A file without dates: an election that ended yesterday. */
function lately(today: Temporal.PlainDate) {
  const at = (days: number) => new Date(today.add({ days }).toZonedDateTime('Europe/Helsinki').epochMilliseconds)
  return { from: at(-14), until: at(0) }
}

async function freeSlug(tx: Transaction, title: string): Promise<string> {
  const bare = slugOf(title) || 'pabulib'
  const taken = new Set((await tx.select({ slug: rounds.slug }).from(rounds)).map(({ slug }) => slug))
  let slug = bare
  for (let again = 2; taken.has(slug); again++) slug = `${bare}-${again}`
  return slug
}
