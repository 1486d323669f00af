import { canonicalJson, sha256 } from '@/db/canonical/rules'
import type { Texts } from '@/db/columns'
import type { Locale } from '@/tenants/municipality'
import type { BallotForm } from '../../ballots/input'
import type { BallotManifest } from '../../ballots/rules'
import type { Rule } from '../../tally/input'
import type { VotingRight } from '../rules'
import { type Manifest, manifestInput } from './input'

type Pot = { id: string; key: string; name: Texts; cents: number; wholeTown: boolean }
type Frozen = {
  id: string
  slug: string
  name: Texts
  votingFrom: Date
  votingUntil: Date
  ballot: BallotForm
  rule: Rule
}
type Proposal = { pot: string; number: string; title: Texts; costCents: number; upkeepCents: number | null }
type Parts = {
  town: { id: string; code: string }
  round: Frozen & VotingRight & { pots: readonly Pot[] }
  proposals: readonly Proposal[]
  seedSha256: string
}

/** The rules of a round as one value. Pots keep their order, proposals the order in which they were given. */
export function manifestOf({ town, round, proposals, seedSha256 }: Parts): Manifest {
  return {
    format: 'round-manifest/1',
    municipality: { id: town.id, code: town.code },
    round: { id: round.id, slug: round.slug, name: filled(round.name) },
    voting: { from: round.votingFrom.toISOString(), until: round.votingUntil.toISOString() },
    right: {
      residentsOnly: round.residentsOnly,
      minimumAge: round.minimumAge,
      maximumAge: round.maximumAge,
      ageReached: round.ageReached,
      ageOn: round.ageOn,
    },
    ballot: round.ballot,
    rule: round.rule,
    lot: { seedSha256 },
    pots: round.pots.map(({ id, key, name, cents, wholeTown }) => ({
      key,
      name: filled(name),
      cents,
      wholeTown,
      proposals: proposals
        .filter(({ pot }) => pot === id)
        .map(({ number, title, costCents, upkeepCents }) => ({ number, title: filled(title), costCents, upkeepCents })),
    })),
  }
}

/** The bytes that are hashed, kept and downloaded: canonical JSON and a line end, as `sha256sum` reads a file. */
export function manifestText(manifest: Manifest): string {
  return `${canonicalJson(manifest)}\n`
}

/** Reads a frozen manifest back. Throws on anything that is not one. */
export function readManifest(text: string): Manifest {
  return manifestInput.parse(JSON.parse(text))
}

/** The part of the manifest that a ballot is checked against. Options are known by their numbers. */
export function ballotManifestOf({ ballot, pots }: Manifest): BallotManifest {
  return {
    form: ballot,
    pots: pots.map(({ key, wholeTown, cents, proposals }) => ({
      key,
      wholeTown,
      potCents: cents,
      options: proposals.map(({ number, costCents }) => ({ id: number, costCents })),
    })),
  }
}

/** What of a round has not been settled yet when somebody looks at it before freezing: the same for the same rules. */
export function fingerprint(parts: Omit<Parts, 'seedSha256'>): string {
  return sha256(manifestText(manifestOf({ ...parts, seedSha256: '0'.repeat(64) })))
}

function filled(texts: Texts): Texts {
  const languages: Locale[] = ['fi', 'sv', 'en']
  return Object.fromEntries(
    languages.flatMap((language) => (texts[language]?.trim() ? [[language, texts[language]]] : [])),
  )
}
