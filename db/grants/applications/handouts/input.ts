import { z } from 'zod'
import { optional, several } from '../../../fields'

/** Applications handed out at once: as many as an officer can look through afterwards. */
export const mostHandedOut = 200

export const handoutActs = ['take', 'give', 'free'] as const
/** They become mine, a colleague's, or nobody's. */
export type HandoutAct = (typeof handoutActs)[number]

/** A ticked row: the application and how it stood when the list was drawn. */
const row = z.string().transform((text, context) => {
  const [id, version] = text.split(':')
  const read = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() }).safeParse({ id, version })
  if (read.success) return read.data
  context.addIssue({ code: 'custom', message: 'wrong' })
  return z.NEVER
})

/** Rows ticked in the queue, or all that its filters find, and who gets them. */
export const handoutInput = z
  .object({
    /** The id of this handing out, made with its form. */
    submission: z.uuid(),
    rows: several(row).pipe(z.array(z.object({ id: z.uuid(), version: z.number() })).max(mostHandedOut)),
    all: optional(z.string().max(600)),
    act: z.enum(handoutActs),
    handler: optional(z.uuid()),
  })
  .refine(({ rows, all }) => rows.length > 0 || all !== null, { path: ['rows'], message: 'chooseApplications' })
  .refine(({ act, handler }) => act !== 'give' || handler !== null, { path: ['handler'], message: 'chooseColleague' })
export type Handout = z.output<typeof handoutInput>

export const goOnInput = z.object({ handout: z.uuid() })
