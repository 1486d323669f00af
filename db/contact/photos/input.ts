import { z } from 'zod'
import { line, optional } from '../../fields'

export const photoLimits = {
  /** Of what reporters send to one case, and of what staff add to it. */
  ofCase: 5,
  /** Of what reporters of a whole town send in a day: room is kept for the other services. */
  ofTownADay: 1_000,
  blurs: 20,
  alt: 200,
} as const

/** Named one by one, so that a telephone that saves in a format of its own sends one of these instead. */
export const takenTypes = 'image/jpeg,image/png,image/webp'

export const stages = ['before', 'after'] as const
export type Stage = (typeof stages)[number]

/** Who may see a photo: everybody, everybody with parts of it made unrecognisable, or the desk alone. */
export const visibilities = ['public', 'blurred', 'staff'] as const
export type Visibility = (typeof visibilities)[number]

/** Why a photo is not shown as it is. */
export const photoReasons = ['face', 'plate', 'home', 'child', 'data', 'useless', 'other'] as const

/** A part of a photo in fractions of its width and height, from the upper left corner. */
export type Blur = { x: number; y: number; width: number; height: number }

const percent = (least: number) =>
  z.string().transform((text, context) => {
    const number = Number(text.trim().replace(',', '.'))
    if (text.trim() !== '' && number >= least && number <= 100) return number / 100
    context.addIssue({ code: 'custom', message: 'format' })
    return z.NEVER
  })

const blur = z
  .object({ x: percent(0), y: percent(0), width: percent(0.5), height: percent(0.5) })
  .refine(({ x, width }) => x + width <= 1.0001, { path: ['width'], message: 'format' })
  .refine(({ y, height }) => y + height <= 1.0001, { path: ['height'], message: 'format' })

/** Rows of the form that nobody has filled in are none. */
const filled = (rows: unknown) =>
  Array.isArray(rows) ? rows.filter((row) => Object.values(Object(row)).some((value) => value !== '')) : []

export const blursInput = z.preprocess(filled, z.array(blur).max(photoLimits.blurs))

/** What staff decide of a photo: `version` is how many decisions there were when they looked. */
export const decisionInput = z
  .object({
    photo: z.uuid(),
    version: z.coerce.number().int().nonnegative(),
    decision: z.enum(visibilities),
    reason: optional(z.enum(photoReasons)),
    alt: optional(line(photoLimits.alt)),
    blurs: blursInput,
  })
  .refine(({ decision, reason }) => decision === 'public' || reason, { path: ['reason'], message: 'required' })
  .refine(({ decision, blurs }) => decision !== 'blurred' || blurs.length > 0, {
    path: ['blurs.0.x'],
    message: 'required',
  })
export type Decision = z.output<typeof decisionInput>

export const photoInput = z.object({ photo: z.uuid() })
export const ownPhotoInput = z.object({ at: z.string().regex(/^[\w-]{8,40}$/), photo: z.uuid() })
