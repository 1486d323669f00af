import { z } from 'zod'
import { day, line } from '../../fields'

/** What a sender, or what they send, is known by. */
export const blockKinds = ['email', 'network', 'word'] as const
export type BlockKind = (typeof blockKinds)[number]

/** The longest that a sender stays on the list without anybody looking again. */
export const longestBlock = 366

const why = { reason: line(200), until: day }
const mark = line(120)

/** Put on the list from the desk: an address, or words that only such messages have. */
export const blockInput = z
  .object({ kind: z.enum(['email', 'word']), mark, ...why })
  .refine(({ kind, mark: said }) => kind !== 'email' || z.email().safeParse(said).success, {
    path: ['mark'],
    message: 'email',
  })
  .refine(({ kind, mark: said }) => kind !== 'word' || said.length >= 4, { path: ['mark'], message: 'format' })
export type BlockInput = z.output<typeof blockInput>

/** Put on the list from a case of theirs. */
export const senderInput = z.object({ case: z.uuid(), by: z.enum(['email', 'network'], 'required'), ...why })
export type SenderInput = z.output<typeof senderInput>

export const liftInput = z.object({ block: z.uuid() })
export const confirmInput = z.object({ case: z.uuid() })
export const restoreInput = z.object({ case: z.uuid(), version: z.coerce.number().int().positive() })
