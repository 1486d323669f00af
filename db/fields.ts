import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'

/** One line of text, white space trimmed and folded. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .pipe(z.string().min(1).max(max))

/** Text of several lines; line ends as the browser sent them become `\n`. */
export const prose = (max: number) =>
  z
    .string()
    .transform((text) => text.trim().replace(/\r\n?/g, '\n'))
    .pipe(z.string().min(1).max(max))

/** A field that may stay empty: '' and a missing field are null. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (value === '' || value === undefined || (typeof value === 'string' && !value.trim()) ? null : value),
    schema.nullable(),
  )

/** Check boxes of one name: none, one or several. */
export const several = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(schema))

/** A check box: present when ticked. */
export const ticked = z.preprocess((value) => value !== undefined && value !== '' && value !== 'false', z.boolean())

/** Euros as people write them ("12 500", "12 500,50 €") to integer cents. */
export const euros = ({ min = 0, max = 1_000_000_000 }: { min?: number; max?: number } = {}) =>
  z.string().transform((text, context) => {
    const bare = text.replace(/[\s€\u00a0\u202f]/g, '').replace(',', '.')
    if (bare === '') return refuse(context, 'required')
    if (!/^\d+(\.\d{1,2})?$/.test(bare)) return refuse(context, 'money')
    const cents = Math.round(Number(bare) * 100)
    if (cents < min) return refuse(context, 'moneyTooSmall')
    return cents > max ? refuse(context, 'moneyTooBig') : cents
  })

export const whole = ({ min, max }: { min: number; max: number }) =>
  z.string().transform((text, context) => {
    const bare = text.trim()
    if (bare === '') return refuse(context, 'required')
    if (!/^\d+$/.test(bare)) return refuse(context, 'whole')
    const number = Number(bare)
    return number >= min && number <= max ? number : refuse(context, 'outside')
  })

/** An ISO day that exists. */
export const day = z.string().transform((text, context) => {
  if (text.trim() === '') return refuse(context, 'required')
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) && text.length === 10
    ? text
    : refuse(context, 'day')
})

/** A Finnish clock time as `<input type=datetime-local>` sends it, to the instant it means. */
export const momentInFinland = z.string().transform((text, context) => {
  if (text.trim() === '') return refuse(context, 'required')
  const instants = instantsOf(text)
  if (instants.length === 1 && instants[0]) return instants[0]
  return refuse(context, instants.length ? 'momentTwice' : 'moment')
})

/** The instants a Finnish clock shows this time: one, or none or two where daylight saving jumps. */
function instantsOf(local: string): Date[] {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return []
  return ['+03:00', '+02:00']
    .map((offset) => new Date(local + offset))
    .filter((at) => !Number.isNaN(at.valueOf()) && finnishClock(at).startsWith(local.slice(0, 16)))
}

/** An instant as `<input type=datetime-local>` wants it, on a Finnish clock. */
export function finnishClock(at: Date): string {
  return at
    .toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T')
}

/** The day of an instant on a Finnish calendar (ISO date). */
export const finnishDay = (at: Date): string => finnishClock(at).slice(0, 10)

/** Whole days from one ISO day to another: 0 is the same day, 1 the next; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** A text in the town's languages. The town's first language is required; the others may come later. */
export const inLanguages = (max: number, first: Locale = 'fi') => {
  const other = optional(z.string().trim().max(max))
    .transform((text) => text ?? undefined)
    .optional()
  const fields = { fi: other, sv: other, en: other }
  return z.object({ ...fields, [first]: prose(max) } as typeof fields)
}

function refuse(context: z.core.$RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
