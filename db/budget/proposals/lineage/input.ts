import { z } from 'zod'

const numbers = z.string().transform((text, context) => {
  const found = text.split(/[\s,;#]+/).filter(Boolean)
  if (found.length > 0 && found.length <= 100 && found.every((one) => /^\d{1,6}$/.test(one))) return found.map(Number)
  context.addIssue({ code: 'custom', message: found.length ? 'ideaNumbers' : 'required' })
  return z.NEVER
})

/** Ideas by their numbers, as people say them: "12, 15". */
export const joinInput = z.object({ proposal: z.uuid('required'), numbers })
export type Joining = z.output<typeof joinInput>

export const separationInput = z.object({ proposal: z.uuid(), idea: z.uuid() })
export type Separation = z.output<typeof separationInput>
