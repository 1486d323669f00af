import { z } from 'zod'
import { ballotForm } from '../../ballots/input'
import { ruleInput } from '../../tally/input'

const text = z.object({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() })
const cents = z.int().positive()
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a ballot may name: by its public number, at its frozen price. */
export const manifestProposal = z.object({
  number: z.string().min(1),
  title: text,
  costCents: cents,
  /** What it costs each year afterwards; null when nobody has estimated it. */
  upkeepCents: z.int().nonnegative().nullable(),
})

export const manifestPot = z.object({
  key: z.string().min(1),
  name: text,
  cents,
  wholeTown: z.boolean(),
  proposals: z.array(manifestProposal),
})

/** Everything that decides a round's result, except the ballots: frozen before voting opens, published, hashed. */
export const manifestInput = z.object({
  format: z.literal('round-manifest/1'),
  /** The town: its id here, and the three digits by which the population register knows its residents. */
  municipality: z.object({ id: z.string(), code: z.string().regex(/^\d{3}$/) }),
  round: z.object({ id: z.uuid(), slug: z.string(), name: text }),
  /** From this moment until just before that one, UTC. */
  voting: z.object({ from: z.iso.datetime(), until: z.iso.datetime() }),
  right: z.object({
    residentsOnly: z.boolean(),
    minimumAge: z.int().nullable(),
    maximumAge: z.int().nullable(),
    ageReached: z.enum(['in-year', 'on-day']),
    ageOn: z.iso.date(),
  }),
  ballot: ballotForm,
  rule: ruleInput,
  /** SHA-256 of the seed of the lot; the seed itself is shown once voting has closed. */
  lot: z.object({ seedSha256: hash }),
  pots: z.array(manifestPot).min(1),
})

export type Manifest = z.infer<typeof manifestInput>
export type ManifestProposal = z.infer<typeof manifestProposal>
