import { z } from 'zod'
import { divisionInput } from '@/db/grants/allocations/input'
import { formulaInput } from '@/db/grants/allocations/points/input'
import { applicantKinds, conditionInput, formInput, grantCents, semanticKey, words } from '@/db/grants/forms/input'

/** Whose money it is. */
export const fields = ['culture', 'sports', 'youth', 'villages', 'general'] as const
export type Field = (typeof fields)[number]

/** What kind of grant; the code of the domain in brackets. */
export const grantKinds = [
  'project', // KOHDE
  'operating', // TOIM
  'village', // KYLÄ
  'premises', // TILA
  'salary', // PALKKA
  'instructors', // OHJAUS
  'training', // KOUL, KILPA, KARTTA
  'start', // START
  'youthGroup', // NUOR-P
  'hobby', // VÄHÄV
  'stipend', // STIP
] as const
export type GrantKind = (typeof grantKinds)[number]

/** The call in addresses, in the town's own words: `kohdeavustus-2026`. */
export const callSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(60)

/** Who may apply. An answer of `yes` or `no` to a question of one's own shuts the door, with words why. */
const eligibilityInput = z.object({
  kinds: z.array(z.enum(applicantKinds)).min(1),
  /** Domiciled, or living, in the town. */
  localOnly: z.boolean().default(true),
  /** Of a person, as reached during the year of the call's closing. */
  minimumAge: z.int().min(0).max(120).nullable().default(null),
  maximumAge: z.int().min(0).max(120).nullable().default(null),
  /** Registered for at least one whole calendar year before the call's closing. */
  fullCalendarYear: z.boolean().default(false),
  /** A grown-up answers for the money of those under age. */
  guarantor: z.boolean().default(false),
  questions: z
    .array(
      z.object({
        /** Short enough for what is made of it in the form (eligibility/questions). */
        key: semanticKey.max(30),
        text: words(300),
        /** The answer that lets one through. */
        passes: z.enum(['yes', 'no']),
        reason: words(600),
        of: z.array(z.enum(applicantKinds)).default([]),
      }),
    )
    .max(6)
    .default([]),
})

/** What must come with an application. `ifChanged`: only where the town does not hold one that is still good. */
export const attachmentInput = z.object({
  key: semanticKey,
  name: words(160),
  hint: words(400).default({}),
  need: z.enum(['always', 'ifChanged', 'optional']),
  /** It may be promised and brought after the application. */
  later: z.boolean().default(true),
  /** A yearly paper of the organisation, which is kept and used again. */
  yearly: z.boolean().default(false),
  when: conditionInput,
})

export type CallAttachment = z.infer<typeof attachmentInput>

const criterionInput = z.object({
  key: semanticKey,
  name: words(160),
  weight: z.int().min(1).max(100),
  /** Points from 0 to this. */
  most: z.int().min(1).max(100),
  /** What a number of points means. */
  anchors: z
    .array(z.object({ points: z.int().min(0).max(100), text: words(400) }))
    .max(11)
    .default([]),
})

export const scoringInput = z.object({
  criteria: z.array(criterionInput).min(1).max(20),
  /** Weighted points below this give no grant. */
  threshold: z.int().min(0).max(100_000).nullable().default(null),
  /** How many assessors score each application. */
  assessors: z.int().min(1).max(10).default(2),
  /** The applicant's name is hidden from the assessors. */
  blind: z.boolean().default(false),
})
export type Scoring = z.infer<typeof scoringInput>

/** Who decides: an office holder up to a limit and the board above it, or the board always. Where two persons are asked, another than who proposed says yes before it. */
const deciderInput = z.object({
  board: words(160),
  officeHolder: words(160).nullable().default(null),
  officeHolderLimitCents: grantCents.nullable().default(null),
  twoPersons: z.boolean().default(false),
})

const paymentInput = z.discriminatedUnion('kind', [
  /** Paid against receipts brought within so many months of the end of the activity; so much of the accepted costs. */
  z.object({
    kind: z.literal('receipts'),
    months: z.int().min(1).max(12),
    sharePercent: z.int().min(1).max(100),
    advancePercent: z.int().min(0).max(100).default(0),
  }),
  /** Paid at once when the decision is final. */
  z.object({ kind: z.literal('lump') }),
  /** Paid in parts (percent, together a hundred) on the given days. */
  z.object({
    kind: z.literal('instalments'),
    parts: z
      .array(z.object({ percent: z.int().min(1).max(100), on: z.iso.date() }))
      .min(2)
      .max(12),
  }),
])
export type Payment = z.infer<typeof paymentInput>

const reportInput = z.object({
  form: formInput,
  dueOn: z.iso.date().nullable(),
  monthsAfterUse: z.int().min(0).max(24),
  /** Of a hundred reports so many are drawn for the full check of the money; as is usual where it is not said. */
  samplePercent: z.int().min(0).max(100).optional(),
  /** From this granted sum on another person than who checked the facts accepts the money. */
  secondPersonFromCents: grantCents.optional(),
})

/**
 * A whole call, as it is published and as applications keep it. Instants are UTC, days are Finnish. A call that never closes in between
 * has its yearly last moment as `closesAt`.
 */
export const callInput = z
  .object({
    field: z.enum(fields),
    kind: z.enum(grantKinds),
    name: words(160),
    summary: words(400),
    /** What it is given for, to whom and on which terms, as residents read it. */
    terms: words(8000),
    /** The principles of the board behind it, for the decision's grounds. */
    rules: words(1000),
    opensAt: z.iso.datetime({ offset: true }),
    closesAt: z.iso.datetime({ offset: true }),
    /** What comes late: nothing is taken, or it is taken and a negative decision proposed. */
    late: z.enum(['refused', 'noted']).default('noted'),
    useFrom: z.iso.date(),
    useUntil: z.iso.date(),
    eligibility: eligibilityInput,
    minimumCents: grantCents.nullable().default(null),
    maximumCents: grantCents.nullable().default(null),
    form: formInput,
    attachments: z.array(attachmentInput).max(30).default([]),
    scoring: scoringInput.nullable().default(null),
    division: divisionInput.nullable().default(null),
    formula: formulaInput.nullable().default(null),
    potCents: grantCents.nullable().default(null),
    /** What becomes of what the division leaves of the pot. */
    spill: words(400).optional(),
    decider: deciderInput,
    payment: paymentInput,
    report: reportInput.nullable().default(null),
  })
  .refine(({ opensAt, closesAt }) => Date.parse(opensAt) < Date.parse(closesAt), {
    path: ['closesAt'],
    message: 'closesBeforeOpening',
  })
  .refine(({ useFrom, useUntil }) => useFrom <= useUntil, { path: ['useUntil'], message: 'untilBeforeFrom' })
export type Call = z.infer<typeof callInput>
