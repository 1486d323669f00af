import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Officer } from '../../actors'
import type { Transaction } from '../../client'
import { record } from '../../journal/writes'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import type { FrozenRoundSettings, PotSettings, RoundSettings } from './input'
import { keysFor } from './pots/rules'
import { type Round, roundIn } from './reads'
import { languagesToPublish } from './rules'
import { pots, rounds } from './tables'

/** A draft that only the desk sees. Refuses: rounds.slugTaken. */
export function createRound(officer: Officer<'budget'>, settings: RoundSettings): Promise<string> {
  const { pots: money, version: _, ...columns } = settings
  const { municipality } = officer
  return inTown(officer, async (tx) => {
    const [round] = await tx
      .insert(rounds)
      .values({ municipality, ...columns })
      .returning({ id: rounds.id })
    if (!round) throw new Refusal('gone')
    await keepPots(tx, officer, { id: round.id, pots: [] }, money)
    await record(tx, officer, { action: 'round.created', object: `round:${round.id}`, detail: settings.slug })
    return settings.slug
  }).catch(inWords)
}

/** Refuses: gone, rounds.frozen, rounds.changedMeanwhile, rounds.slugTaken, rounds.slugPublished, rounds.potInUse. */
export function saveRound(officer: Officer<'budget'>, slug: string, settings: RoundSettings): Promise<string> {
  const { pots: money, version, ...columns } = settings
  return inTown(officer, async (tx) => {
    const round = await holdRound(tx, slug, version)
    if (round.manifestHash) throw new Refusal('rounds.frozen')
    if (round.publishedAt && settings.slug !== slug) throw new Refusal('rounds.slugPublished')
    await tx
      .update(rounds)
      .set({ ...columns, version: round.version + 1 })
      .where(eq(rounds.id, round.id))
    await keepPots(tx, officer, round, money)
    const detail = changed(round, settings).join(', ')
    await record(tx, officer, { action: 'round.changed', object: `round:${round.id}`, detail })
    return settings.slug
  }).catch(inWords)
}

/** What may change after the freeze: how the round is introduced and when the result comes. Refuses: gone, rounds.notFrozen, rounds.changedMeanwhile, rounds.resultTooEarly. */
export function saveFrozenRound(
  officer: Officer<'budget'>,
  slug: string,
  settings: FrozenRoundSettings,
): Promise<void> {
  const { version, ...columns } = settings
  return inTown(officer, async (tx) => {
    const round = await holdRound(tx, slug, version)
    if (!round.manifestHash) throw new Refusal('rounds.notFrozen')
    if (settings.resultOn < round.votingUntil) throw new Refusal('rounds.resultTooEarly')
    await tx
      .update(rounds)
      .set({ ...columns, version: round.version + 1 })
      .where(eq(rounds.id, round.id))
    const detail = changed(round, settings).join(', ')
    await record(tx, officer, { action: 'round.changed', object: `round:${round.id}`, detail })
  })
}

/** Shows the round to everybody. Refuses: gone, rounds.changedMeanwhile, rounds.alreadyPublished, rounds.languagesMissing. */
export function publishRound(officer: Officer<'budget'>, slug: string, version: number): Promise<void> {
  return inTown(officer, async (tx) => {
    const round = await holdRound(tx, slug, version)
    if (round.publishedAt) throw new Refusal('rounds.alreadyPublished')
    if (languagesToPublish(officer.municipality, round).length) throw new Refusal('rounds.languagesMissing')
    const publication = {
      publishedAt: sql`clock_timestamp()`,
      publishedBy: officer.staff.id,
      version: round.version + 1,
    }
    await tx.update(rounds).set(publication).where(eq(rounds.id, round.id))
    await record(tx, officer, { action: 'round.published', object: `round:${round.id}` })
  })
}

/** The round, held against other editors, when it is still as its editor saw it. */
async function holdRound(tx: Transaction, slug: string, version: number): Promise<Round> {
  const [row] = await tx.select({ id: rounds.id }).from(rounds).where(eq(rounds.slug, slug)).for('update')
  const round = row && (await roundIn(tx, row.id))
  if (!round) throw new Refusal('gone')
  if (round.version !== version) throw new Refusal('rounds.changedMeanwhile')
  return round
}

/** Makes the round's pots those of the form: changed, added, taken away. A pot keeps its key for life. */
async function keepPots(
  tx: Transaction,
  { municipality }: Officer,
  round: Pick<Round, 'id' | 'pots'>,
  money: PotSettings[],
) {
  const keys = keysFor(money, round.pots)
  const dropped = round.pots.filter(({ id }) => !money.some((pot) => pot.id === id)).map(({ id }) => id)
  if (dropped.length) await tx.delete(pots).where(inArray(pots.id, dropped))
  for (const [position, { id, scope, name, cents }] of money.entries()) {
    const columns = { name, cents, wholeTown: scope === 'whole-town', position }
    const own = round.pots.find((pot) => pot.id === id)
    if (own) await tx.update(pots).set(columns).where(eq(pots.id, own.id))
    else await tx.insert(pots).values({ municipality, round: round.id, key: keys[position] ?? '', ...columns })
  }
}

/** A constraint that said no, as a rule that says no. */
function inWords(error: unknown): never {
  const { code, constraint_name } = error as { code?: string; constraint_name?: string }
  if (code === '23505' && constraint_name?.includes('slug')) throw new Refusal('rounds.slugTaken')
  if (code === '23503') throw new Refusal('rounds.potInUse')
  throw error
}

/** The names of the settings in which the round will differ from how it stood. */
function changed(round: Round, settings: object): string[] {
  const pots = round.pots.map(({ id, name, cents, wholeTown }) => ({
    id,
    name,
    cents,
    scope: wholeTown ? 'whole-town' : 'area',
  }))
  const before: Record<string, unknown> = { ...round, pots }
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null))
  const differs = ([name, value]: [string, unknown]) =>
    name !== 'version' && !isDeepStrictEqual(plain(before[name]), plain(value))
  return Object.entries(settings)
    .filter(differs)
    .map(([name]) => name)
}
