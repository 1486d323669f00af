import { z } from 'zod'
import { euros, inLanguages, line, optional, several } from '@/db/fields'
import type { Locale } from '@/tenants/municipality'
import { categories } from '../ideas/input'

export const proposalLimits = { title: 90, text: 6_000, place: 120 }

/** `drawing:pier`, or `photo:` and the id of a picture of one of the ideas. */
const image = z.string().regex(/^(drawing:[a-z-]{1,40}|photo:[0-9a-f-]{36})$/)

/** A point of the map as one field, `61.86194,25.18333`, written by a script; what makes no sense is as good as nothing, for the words remain. */
const point = z
  .string()
  .regex(/^-?\d{1,2}(\.\d{1,20})?,-?\d{1,3}(\.\d{1,20})?$/)
  .transform((text) => text.split(',').map((degrees) => Number(Number(degrees).toFixed(6))))
  .refine(([north = 0, east = 0]) => Math.abs(north) <= 90 && Math.abs(east) <= 180)
  .transform((degrees) => degrees.join())

/** `first`: the language in which a proposal must have its words from the start; the others may come until the freeze. */
export const proposalInput = (first: Locale) =>
  z.object({
    /** Given by the town when left empty. */
    number: optional(
      z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9-]{1,12}$/, 'proposalNumber'),
    ),
    title: inLanguages(proposalLimits.title, first),
    text: inLanguages(proposalLimits.text, first),
    pot: z.uuid('required'),
    place: optional(line(proposalLimits.place)),
    point: optional(point).catch(null),
    category: z.enum(categories),
    cost: euros({ min: 100 }),
    /** Empty when nobody has estimated it; zero when there is none. */
    upkeep: optional(euros()),
    image: optional(image),
    round: z.uuid(),
    /** The proposal's own id, drawn when the form was made: the same form sent twice makes one proposal. */
    proposal: z.uuid(),
    version: z.coerce.number().int().nonnegative(),
    /** Fields to take from the other editor's version. */
    take: several(z.string().max(40)),
    /** What a new proposal is made of. */
    ideas: several(z.uuid()).pipe(z.array(z.uuid()).max(100)),
  })
export type ProposalWords = z.output<ReturnType<typeof proposalInput>>

export const withdrawalInput = z.object({ proposal: z.uuid() })
