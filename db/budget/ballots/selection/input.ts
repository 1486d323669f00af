import { z } from 'zod'

const key = z.string().min(1).max(100)
export const orders = ['shuffled', 'number', 'price'] as const
export type Order = (typeof orders)[number]

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
export type Selection = z.infer<typeof selectionInput>

/** The vote page as a form sends it: a field for each ticked option, named `option-` and its number. */
export const selectionForm = z
  .looseObject({
    area: z.string().optional(),
    seed: z.string(),
    order: z.string().optional(),
    words: z.string().optional(),
  })
  .transform(({ area, seed, order, words, ...rest }) => ({
    area: area || null,
    ids: Object.keys(rest).flatMap((name) => (name.startsWith('option-') ? [name.slice('option-'.length)] : [])),
    seed,
    order,
    words: words ?? '',
  }))
  .pipe(selectionInput)
