import { z } from 'zod'
import { day, euros, optional, prose, several } from '@/db/fields'

/** draft → proposal → on the agenda or approved by a second person → made → notified → final; with returns, appeals and calls-in between. */
export const decisionStates = [
  'draft',
  'proposal',
  'onAgenda',
  'made',
  'notified',
  'final',
  'appealed',
  'upheld',
  'changed',
  'court',
  'calledIn',
] as const
export type DecisionState = (typeof decisionStates)[number]

/** What an application may come to. */
export const grantOutcomes = ['granted', 'partly', 'rejected', 'dismissed', 'lapsed'] as const
/** What asking paid money back may come to: it is to be paid back, or nothing is asked. */
export const recoveryOutcomes = ['recovered', 'spared'] as const
export const outcomes = [...grantOutcomes, ...recoveryOutcomes] as const
export type Outcome = (typeof outcomes)[number]

/** The parts of a decision, in their order. A decision is not made while a required one is empty. */
export const decisionBlocks = [
  'subject',
  'applicant',
  'background',
  'decision',
  'reasons',
  'rules',
  'payment',
  'purpose',
  'use',
  'terms',
  'deMinimis',
  'information',
  'delivery',
  'appeal',
] as const
export type DecisionBlock = (typeof decisionBlocks)[number]
export type Blocks = Partial<Record<DecisionBlock, string>>

/** The standard reasons, each with a text of its own. Those of an application that is not eligible are the checks' own codes. */
export const reasonCodes = [
  'fundsLimited',
  'costsNotAccepted',
  'capped',
  'otherFunding',
  'late',
  'wrongApplicant',
  'outOfTown',
  'tooYoung',
  'wrongAge',
  'commercial',
  'notEligibleCosts',
  'outsidePurpose',
  'belowMinimum',
  'belowThreshold',
  'fundsSpent',
  'reportMissing',
  'incomplete',
  'noRight',
  'withdrawn',
  'other',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const makers = ['officeHolder', 'board'] as const
export type Maker = (typeof makers)[number]

export const noticeWays = ['letter', 'electronic', 'web'] as const
/** How a decision is made known: by letter, electronically to a party who has agreed, or on the web to the town's members. */
export type NoticeWay = (typeof noticeWays)[number]

export const appealBys = ['party', 'member', 'board'] as const
export type AppealBy = (typeof appealBys)[number]
export const appealOutcomes = ['upheld', 'changed', 'dismissed'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

/** A decision as it was seen: nothing is done to what somebody has changed meanwhile. */
const press = { decision: z.uuid(), version: z.coerce.number().int().min(1) }
export const decisionPress = z.object(press)

/** What is decided, before it is put in words. */
export const rulingInput = z
  .object({
    ...press,
    outcome: z.enum(grantOutcomes),
    granted: optional(euros()),
    reason: optional(z.enum(reasonCodes)),
    maker: z.enum(makers),
  })
  .refine(({ outcome, granted }) => (outcome !== 'granted' && outcome !== 'partly' ? true : Boolean(granted)), {
    path: ['granted'],
    message: 'required',
  })
export type RulingInput = z.output<typeof rulingInput>

const block = optional(prose(8000))
/** The words of a decision, part by part. */
export const blocksInput = z.object({
  ...press,
  blocks: z.object(
    Object.fromEntries(decisionBlocks.map((key) => [key, block])) as Record<DecisionBlock, typeof block>,
  ),
})
export type BlocksInput = z.output<typeof blocksInput>

export const returnInput = z.object({ ...press, note: prose(2000) })
export const agendaPress = z.object({ ...press, meeting: z.uuid() })
export const notifyingInput = z.object({ ...press, sentOn: day, minutesOn: day })
export const hidingInput = z.object({ ...press, phrases: optional(prose(4000)) })

/** Several at once: rows of a list, each with the version that was seen, `id:version`. */
const row = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => ({ decision: text.slice(0, 36), version: Number(text.slice(37)) }))
const most = 500
export const manyInput = z.object({
  rows: several(row).refine(({ length }) => length > 0 && length <= most, 'chooseOne'),
})
export type Row = z.output<typeof row>

/** What may be done to many decisions at once, by the pile they lie in; `begin` is done to applications. */
export const manyActs = ['begin', 'propose', 'approve', 'make', 'agenda', 'notify', 'enter'] as const
export type ManyAct = (typeof manyActs)[number]

const filledFor = (act: ManyAct, said: Record<string, unknown>) =>
  (act === 'agenda' || act === 'enter' ? said.meeting : true) &&
  (act === 'enter' ? said.section : true) &&
  (act === 'notify' ? said.sentOn && said.minutesOn : true)

/** One act on the chosen rows, with what it asks for. */
export const manyActInput = manyInput
  .extend({
    act: z.enum(manyActs),
    meeting: optional(z.uuid()),
    section: optional(z.coerce.number().int().min(1).max(9999)),
    sentOn: optional(day),
    minutesOn: optional(day),
  })
  .superRefine((said, context) => {
    if (filledFor(said.act, said)) return
    const asked = { agenda: ['meeting'], enter: ['section'], notify: ['sentOn', 'minutesOn'] } as const
    for (const field of asked[said.act as keyof typeof asked] ?? [])
      if (!said[field]) context.addIssue({ code: 'custom', path: [field], message: 'required' })
  })
export type ManyActInput = z.output<typeof manyActInput>
