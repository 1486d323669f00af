import { z } from 'zod'
import { optional, prose } from '@/db/fields'
import { reasonCodes } from '../input'

/** A ready text by what it is for: a part of a decision, or one of its variants. */
export const textKeys = [
  ...(['subject', 'applicant', 'background', 'subject.recovery', 'background.recovery'] as const),
  ...(['decision.granted', 'decision.partly', 'decision.rejected', 'decision.dismissed', 'decision.lapsed'] as const),
  ...(['decision.recovered', 'decision.spared', 'reasons.recovery', 'rules.recovery', 'payment.recovery'] as const),
  'reasons.granted',
  ...reasonCodes.map((code) => `reasons.${code}` as const),
  ...([
    'rules',
    'payment.lump',
    'payment.receipts',
    'payment.receiptsAdvance',
    'payment.instalments',
    'purpose',
    'use',
    'terms',
  ] as const),
  ...(['deMinimis', 'information', 'delivery', 'appeal', 'appeal.court'] as const),
] as const
export type TextKey = (typeof textKeys)[number]
export type ReadyTexts = Readonly<Record<TextKey, string>>

/** What a text may say of the application it is filled in for: `{applicant}`. */
export const tokens = [
  ...(['number', 'applicant', 'call', 'applied', 'granted', 'purpose', 'receivedOn', 'useFrom', 'useUntil'] as const),
  ...(['board', 'maker', 'principles', 'organisation', 'share', 'months', 'advance', 'instalments'] as const),
  ...(['address', 'hours', 'phone', 'email', 'reportBy', 'court'] as const),
  ...(['recovered', 'paid', 'ground', 'events', 'heardOn', 'heardUntil', 'answered'] as const),
] as const
export type Token = (typeof tokens)[number]

const known = (text: string | null) =>
  [...(text ?? '').matchAll(/\{([^{}]*)\}/g)].every(([, name]) => (tokens as readonly string[]).includes(name ?? ''))

const words = prose(8000).refine(known, 'unknownToken')
/** A new version of a text, in every language of the town; `number` is the version that was seen. */
export const textInput = z.object({
  key: z.enum(textKeys),
  number: z.coerce.number().int().min(0),
  fi: optional(words).optional(),
  sv: optional(words).optional(),
  en: optional(words).optional(),
})
export type TextInput = z.output<typeof textInput>
