import { z } from 'zod'
import { line, prose, ticked } from '../../fields'
import { longestText } from '../cases/input'

/** The reporter lets their name and how to reach them be passed on, or takes that back. */
export const passOnInput = z.object({ at: z.string().regex(/^[\w-]{8,40}$/), agreed: ticked })

/** Staff ask the reporter whether their case may be handed on. The names are those of fields that no other form of the page has. */
export const askPassOnInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  /** To whom. */
  whom: line(120),
  asking: prose(longestText),
})
export type AskPassOn = z.output<typeof askPassOnInput>
