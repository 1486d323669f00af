import { z } from 'zod'

/** How many months back, this one among them. */
export const periods = [3, 6, 12, 18] as const
export type Period = (typeof periods)[number]

const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => [value].flat()[0], schema.optional()).catch(undefined)

/** What the figures of the desk are narrowed by, as it stands in their address; what makes no sense is left out. */
export const figureFilters = z.object({
  months: chosen(z.coerce.number().pipe(z.literal(periods))).transform((months): Period => months ?? 12),
  unit: chosen(z.uuid()),
  /** Of one topic and one part of the town, by their codes; for times month by month alone. */
  topic: chosen(z.string().regex(/^[a-z0-9-]{1,30}$/)),
  area: chosen(z.string().regex(/^[\w-]{1,60}$/)),
  /** With what people wrote; for an export alone. */
  words: chosen(z.literal('on')),
})
export type FigureFilters = z.output<typeof figureFilters>

/** The filters as an address holds them; what is usual is left out. */
export const figureQuery = ({ months, unit }: Pick<FigureFilters, 'months' | 'unit'>) => ({
  months: months === 12 ? undefined : months,
  unit,
})
