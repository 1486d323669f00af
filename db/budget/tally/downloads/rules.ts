import Papa from 'papaparse'
import type { Texts } from '@/db/columns'
import type { Ballot, Choice } from '../../ballots/input'
import { chosen } from '../../ballots/rules'
import { writePabulib } from '../../pabulib/writing/rules'
import type { Manifest } from '../../rounds/manifest/input'
import type { PublishedRun } from '../programme/rules'
import { type PotResult, ruleOf, tellsOfPersons } from '../results/rules'

export type PotFile = {
  manifest: Manifest
  pot: string
  run: PublishedRun
  ballots: readonly Ballot[]
  /** The town's name, and its first language. */
  town: string
  words: (texts: Texts) => string
}

/**
 * Whether the ballots of a pot are published one by one. Where hardly anybody voted they would tell of persons, and the
 * format has no way to write some ids that foreign files can have.
 */
export const mayPublishBallots = (run: PublishedRun) =>
  !tellsOfPersons(run) && Object.keys(run.scores).every((id) => !/[,;"\s]/.test(id))

/**
 * A pot as a Pabulib file that anybody can recount. Ballots stand in the order of what they say, so that nothing of the order
 * they were cast in, nor of the same ballot in another pot, can be read from the file. Null when there are too few of them.
 */
export function pabulibOf({ manifest, pot: key, run, ballots, town, words }: PotFile): string | null {
  const pot = manifest.pots.find((candidate) => candidate.key === key)
  if (!pot || !mayPublishBallots(run)) return null
  const known = new Set(pot.proposals.map(({ number }) => number))
  // A winner of a pot counted earlier shuts these out; a reader of this file alone could not know it.
  const shutOut = Object.entries(run.losers).flatMap(([id, loser]) =>
    loser.reason === 'excluded-by' && !known.has(loser.by) ? [id] : [],
  )
  const listed = pot.proposals.filter(({ number }) => !shutOut.includes(number))
  const choices = ballots
    .filter(({ area }) => pot.wholeTown || area === key)
    .map(({ choices }) => without(choices[key] ?? [], shutOut))
  const { round, voting, ballot } = manifest
  return writePabulib(
    {
      about: {
        description: `${words(round.name)}, ${words(pot.name)}`,
        country: 'Finland',
        unit: town,
        subunit: words(pot.name),
        instance: round.slug,
        date_begin: dayOf(voting.from),
        date_end: dayOf(new Date(Date.parse(voting.until) - 1).toISOString()),
        ...(shutOut.length > 0 && { excluded_by_other_pots: shutOut.join() }),
      },
      form: ballot,
      potCents: pot.cents,
      projects: listed.map(({ number, title, costCents }) => ({ id: number, costCents, name: words(title) })),
      choices: choices
        .map((choice) => ({ choice, text: sayingOf(choice) }))
        .toSorted(byText)
        .map(({ choice }) => choice),
      counting: { rule: ruleOf(run), seed: run.lot.seed },
      winners: run.winners,
    },
    // The order above is the order of the file.
    (limit) => limit - 1,
  )
}

function without(choice: Choice, ids: readonly string[]): Choice {
  if (Array.isArray(choice)) return choice.filter((id) => !ids.includes(id))
  return Object.fromEntries(Object.entries(choice).filter(([id]) => !ids.includes(id)))
}

function sayingOf(choice: Choice) {
  return Array.isArray(choice)
    ? choice.join()
    : JSON.stringify(
        chosen(choice)
          .toSorted()
          .map((id) => [id, choice[id]]),
      )
}

const byText = (a: { text: string }, b: { text: string }) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

const dayOf = (at: string) =>
  new Date(at).toLocaleDateString('de-DE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Europe/Helsinki',
  })

/** The whole result as one table: a row for each proposal, without its figures where they are withheld; money in units with two decimals, for spreadsheets of this country. */
export function csvOf(pots: readonly PotResult[]): string {
  const rows = pots.flatMap(({ key, rows, withheld }) =>
    rows.map(({ number, title, costCents, votes, score, won, place, loser }) => ({
      pot: key,
      number,
      title_fi: title.fi ?? '',
      title_sv: title.sv ?? '',
      title_en: title.en ?? '',
      cost: money(costCents),
      votes: withheld ? '' : votes,
      score: withheld ? '' : score,
      won: won ? 1 : 0,
      order: place ?? '',
      ...reasonCells(loser),
    })),
  )
  // Excel reads UTF-8 only behind this mark.
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}

function reasonCells(loser: PotResult['rows'][number]['loser']) {
  const { enough, ...reason } = loser ?? {}
  const facts = { ...reason, ...enough } as Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof facts[name] === 'string' || typeof facts[name] === 'number' ? facts[name] : '')
  const cents = (name: string) => (typeof facts[name] === 'string' ? money(Number(facts[name])) : '')
  return {
    reason: text('reason'),
    by: text('by'),
    rank: text('rank'),
    left_at_its_turn: cents('leftCents'),
    supporters_had_left: cents('haveCents'),
    missing: cents('missingCents') || text('missingScore'),
    extra_votes_enough: text('extraScore') || text('extraSupporters'),
    highest_price_enough: cents('priceCents'),
  }
}

const money = (cents: number) => (cents / 100).toFixed(2).replace('.', ',')
