import { z } from 'zod'
import { day, line, optional, prose, several, ticked } from '../../fields'
import { longestText } from '../cases/input'
import { otherLanguages } from '../cases/moves/input'
import { receiverLocale } from '../receivers/input'

/** What a receiver may be shown besides photos, which are chosen one by one. */
export const shareable = ['place', 'text', 'contact'] as const
export type Shareable = (typeof shareable)[number]

export const longestMessage = 2000

/**
 * A case is passed on: to whom, what they see, by when they are to answer, and what they and the reporter are told. The names are those of
 * fields that no other form of the page has.
 */
export const forwardInput = z
  .object({
    case: z.uuid(),
    version: z.coerce.number().int().positive(),
    /** Somebody on the list; without one, a name that is written here. */
    recipient: optional(z.uuid()),
    name: optional(line(120)),
    /** Without an address nothing is sent: the officer tells them. */
    email: optional(z.email('email').max(120)),
    locale: receiverLocale,
    shares: several(z.enum(shareable)),
    pictures: several(z.uuid()),
    dueOn: day,
    message: optional(prose(longestMessage)),
    /** It is not the town's: the case ends here, and the receiver answers the reporter. */
    whole: ticked,
    /** What the reporter reads. */
    tell: optional(prose(longestText)),
    ...otherLanguages,
  })
  .refine(({ recipient, name }) => recipient || name, { path: ['recipient'], message: 'required' })
  .refine(({ whole, recipient, email }) => !whole || recipient || email, { path: ['email'], message: 'required' })
  .refine(({ shares, pictures }) => shares.length + pictures.length > 0, { path: ['shares'], message: 'required' })
export type Forward = z.output<typeof forwardInput>

export const forwardEnd = z.object({ case: z.uuid(), forward: z.uuid() })
