import { z } from 'zod'
import { callSlug } from '@/db/grants/calls/input'
import { type Answer, answerInput, semanticKey } from '@/db/grants/forms/input'

/** `beginning`: the form's own number, so that pressing twice begins once. */
export const beginInput = z.object({ call: callSlug, beginning: z.uuid() })
export type Beginning = z.output<typeof beginInput>

/** Answers of one form or one field. `seen`: the version of each that the writer had before them, 0 for none. */
export const savingInput = z.object({
  changes: z
    .array(z.object({ key: semanticKey, value: answerInput.nullable(), seen: z.int().min(0) }))
    .min(1)
    .max(60),
})
export type Saving = z.output<typeof savingInput>
export type Change = Saving['changes'][number]

/** An answer that somebody else changed meanwhile: what it says now, and whose it is. Nothing of it was overwritten. */
export type Clash = {
  readonly key: string
  readonly value: Answer | null
  readonly version: number
  readonly by: string | null
}

export type Saved = { readonly versions: Readonly<Record<string, number>>; readonly clashes: readonly Clash[] }

export const applicationInput = z.object({ application: z.uuid() })
