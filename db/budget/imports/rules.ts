import { z } from 'zod'
import type { Texts } from '@/db/columns'
import { finnishDay } from '@/db/fields'
import type { Ballot, Choices } from '../ballots/input'
import { chosen } from '../ballots/rules'
import type { Pabulib } from '../pabulib/rules'
import { type Manifest, manifestInput } from '../rounds/manifest/input'

/** What the manifest of an imported round says of the file it was read from. */
export const sourceInput = z.object({
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Money of the file as it was, not converted: an ISO 4217 code. */
  currency: z.string(),
  unit: z.string(),
  instance: z.string(),
})
export type Source = z.infer<typeof sourceInput>

/** Where a round came from, by the text of its manifest; null for a town's own round. */
export function sourceOf(manifest: string): Source | null {
  const { data } = z.object({ source: sourceInput }).safeParse(JSON.parse(manifest))
  return data?.source ?? null
}

/** The only pot of an imported round. */
export const importedPot = 'koko'

/** The name of an election as people say it: "Warszawa Bielany 2017". */
export function titleOf({ meta }: Pabulib): string {
  const { unit = '', subunit = '', district = '', instance = '' } = meta
  const parts = [unit, subunit || district, instance].map((part) => part.trim()).filter(Boolean)
  return parts.filter((part, at) => parts.indexOf(part) === at).join(' ')
}

/** When voting went on, by META: whole days on a Finnish calendar, the second moment exclusive. Null when it does not say. */
export function votingOf({ meta }: Pabulib): { from: Date; until: Date } | null {
  const from = dayOf(meta.date_begin, 'first')
  const last = dayOf(meta.date_end, 'last')
  if (!from || !last || Temporal.PlainDate.compare(last, from) < 0) return null
  return { from: midnight(from), until: midnight(last.add({ days: 1 })) }
}

const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime('Europe/Helsinki').epochMilliseconds)

/** `13.11.2024`, `2024-11-13` or a bare year, which is its first or its last day. */
function dayOf(text = '', end: 'first' | 'last'): Temporal.PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? []
  const [, bare] = /^(\d{4})$/.exec(text.trim()) ?? []
  const iso = bare
    ? `${bare}-${end === 'first' ? '01-01' : '12-31'}`
    : year
      ? `${year}-${two(month)}-${two(day)}`
      : text.trim()
  try {
    return Temporal.PlainDate.from(iso)
  } catch {
    return null
  }
}

const two = (text = '') => text.padStart(2, '0')

/** Projects that can be voted on and paid for. One without a price never was in the count. */
export const pricedProjects = ({ projects }: Pabulib) => projects.filter(({ costCents }) => costCents > 0)

/** The ballots of a file as the portal keeps them, in the order of the file. */
export function ballotsOf(file: Pabulib): Ballot[] {
  const priced = new Set(pricedProjects(file).map(({ id }) => id))
  return file.votes.map(({ choice }) => {
    const kept = Array.isArray(choice)
      ? choice.filter((id) => priced.has(id))
      : Object.fromEntries(Object.entries(choice).filter(([id]) => priced.has(id)))
    const choices: Choices = chosen(kept).length > 0 ? { [importedPot]: kept } : {}
    return { area: null, choices }
  })
}

type Parts = {
  file: Pabulib
  town: { id: string; code: string; first: 'fi' | 'sv' | 'en' }
  round: { id: string; slug: string; name: Texts }
  voting: { from: Date; until: Date }
  seedSha256: string
}

/** The rules of a foreign election as a manifest of ours. Who might vote there is not known: nobody is asked here. */
export function importedManifest({ file, town, round, voting, seedSha256 }: Parts): Manifest {
  return manifestInput.parse({
    format: 'round-manifest/1',
    municipality: { id: town.id, code: town.code },
    round,
    voting: { from: voting.from.toISOString(), until: voting.until.toISOString() },
    right: {
      residentsOnly: false,
      minimumAge: null,
      maximumAge: null,
      ageReached: 'in-year',
      ageOn: finnishDay(voting.from),
    },
    ballot: file.form,
    rule: file.counting.rule,
    lot: { seedSha256 },
    pots: [
      {
        key: importedPot,
        name: { [town.first]: file.election.scope || titleOf(file) },
        cents: file.election.potCents,
        wholeTown: true,
        proposals: pricedProjects(file).map(({ id, name, costCents }) => ({
          number: id,
          title: { [town.first]: name || id },
          costCents,
          upkeepCents: null,
        })),
      },
    ],
  })
}
