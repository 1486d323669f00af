import { z } from 'zod'
import { orders, selectionFrom } from './rules'

const key = z.string().min(1).max(100)

/**
 * What stands ticked on the vote page: the area, every option ticked anywhere, and how the list is shown. Options of an area
 * that is not the chosen one stay ticked, so that a change of mind loses nothing; they are not part of the ballot.
 */
export const selectionInput = z.object({
  area: key.nullable(),
  ids: z.array(key).max(1000),
  /** Shuffles the options for this voter; no two voters are led by the same order. */
  seed: z.string().regex(/^[a-z0-9]{6,24}$/),
  order: z.enum(orders).catch('shuffled'),
  words: z.string().max(100).catch(''),
})

/** The vote page as its form sends it. */
export const selectionForm = z.looseObject({}).transform(selectionFrom).pipe(selectionInput)

/** The same with the round and what the reader wants next. */
export const chooseForm = z
  .looseObject({})
  .transform((typed) => ({ ...typed, selection: typed }))
  .pipe(
    z.object({ round: key, intent: z.enum(['continue', 'show', 'total']).catch('continue'), selection: selectionForm }),
  )

/** The review page: what it shows is what it casts. */
export const castForm = z
  .looseObject({})
  .transform((typed) => ({ ...typed, selection: typed }))
  .pipe(
    z.object({
      round: key,
      submission: z.uuid(),
      revision: z.coerce.number().int().nonnegative(),
      selection: selectionForm,
    }),
  )
