import type { Ballot } from '@/db/budget/ballots/input'
import { utilitiesOf } from '@/db/budget/ballots/rules'
import type { Manifest } from '@/db/budget/rounds/manifest/input'
import { ballotManifestOf } from '@/db/budget/rounds/manifest/rules'
import type { Election } from '@/db/budget/tally/elections/rules'

/**
 * One election for each pot of a frozen round. Every ballot is counted for the whole town, and for the area its voter chose;
 * one that names nothing there is a blank ballot of that pot and has its share. `setAside`: ballots found invalid when the
 * urn was opened. A ballot belongs to no pot until it can be read, so they are told with the pots of the whole town.
 */
export function electionsOf(manifest: Manifest, ballots: readonly Ballot[], setAside = 0): Election[] {
  const { form, pots } = ballotManifestOf(manifest)
  return pots.map(({ key, wholeTown, potCents, options }) => ({
    scope: key,
    potCents,
    ballotType: form.type,
    projects: options,
    votes: ballots
      .filter(({ area }) => wholeTown || area === key)
      .map(({ choices }) => ({ weight: 1, utilities: utilitiesOf(form, options, choices[key] ?? []) })),
    ...(wholeTown && setAside > 0 && { invalid: { 'set-aside': setAside } }),
  }))
}
