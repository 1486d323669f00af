import { existsSync } from 'node:fs'
import { z } from 'zod'
import { textsOf } from '@/scripts/new-town/texts'
import { municipalities } from '@/tenants'
import { contrast, isColour } from '@/tenants/colours'
import { courts } from '@/tenants/courts'
import { describeIllegible, illegiblePairs } from '@/tenants/legibility'
import type { Colour, CourtId, Municipality, Theme } from '@/tenants/municipality'

/** The answers do not make a town; the message is the sentence to show. */
export function notATown(sentence: string) {
  return Object.assign(new Error(sentence), { name: 'NotATown' })
}

const list = <Item extends string>(what: string, items: readonly [Item, ...Item[]]) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(items, `${what} are some of ${items.join(', ')}.`)).nonempty())
    .refine((chosen) => new Set(chosen).size === chosen.length, `${what} name something twice.`)
    .transform((chosen) => chosen as [Item, ...Item[]])

const colour = (flag: string) =>
  z.string().toLowerCase().refine(isColour, `--${flag} must be a colour such as #00558c.`)

const hostname = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

const answersSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]{2,30}$/, '--id must be 3 to 31 small letters a to z or digits, beginning with a letter.')
    .refine((id) => !reserved.includes(id), '--id is a word the code needs for itself; choose another.'),
  'name-fi': z.string().trim().min(2, '--name-fi must have at least two letters.'),
  'name-sv': z.string().trim().min(2, '--name-sv must have at least two letters.'),
  'name-en': z.string().trim().min(2, '--name-en must have at least two letters.'),
  'in-fi': z.string().trim(),
  'of-fi': z.string().trim(),
  kind: z.enum(['kunta', 'kaupunki'], '--kind must be kunta or kaupunki.'),
  code: z.string().regex(/^\d{3}$/, '--code must be the three digits of Statistics Finland, such as 182.'),
  host: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
    .pipe(
      z.array(z.string().regex(hostname, '--host must be a hostname such as asiointi.jamsa.fi, without port or path.')),
    ),
  court: z.enum(Object.keys(courts) as CourtId[], `--court must be ${Object.keys(courts).join(', ')}.`),
  languages: list('--languages', ['fi', 'sv', 'en']),
  services: list('--services', ['contact', 'grants', 'budget']),
  brand: colour('brand'),
  accent: colour('accent'),
  'on-brand': z.union([z.literal(''), colour('on-brand')], '--on-brand must be a colour such as #ffffff.'),
  fonts: z.enum(['source-sans', 'lora', 'atkinson'], '--fonts must be source-sans, lora or atkinson.'),
  radius: z.enum(['0', '4', '12'], '--radius must be 0, 4 or 12.').transform((px) => Number(px) as 0 | 4 | 12),
  address: z.string().trim().min(3, '--address must be the street address of the town hall.'),
  phone: z.string().trim().min(5, '--phone must be a telephone number.'),
  email: z.union([z.literal(''), z.email()], '--email must be an address such as kirjaamo@jamsa.fi.'),
  website: z.union([z.literal(''), z.url({ protocol: /^https$/ })], '--website must begin with https://.'),
})

export type Answers = z.infer<typeof answersSchema>

const reserved = [
  'index',
  'courts',
  'municipality',
  'colours',
  'palette',
  'legibility',
  'seed',
  'towns',
  'illustrations',
]
  .concat(['await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'else'])
  .concat(['enum', 'export', 'extends', 'false', 'finally', 'for', 'function', 'implements', 'import', 'interface'])
  .concat(['let', 'new', 'null', 'package', 'private', 'protected', 'public', 'return', 'static', 'super', 'switch'])
  .concat(['this', 'throw', 'true', 'try', 'typeof', 'var', 'void', 'while', 'with', 'yield'])

/** Why the newest answer will not do, as far as can be told before the others; undefined when it will. */
export function faultIn(flag: string, given: Record<string, string>): string | undefined {
  const asked = answersSchema.shape[flag as keyof typeof answersSchema.shape]
  const own = asked.safeParse(given[flag]).error?.issues[0]?.message
  if (own || (flag !== 'accent' && flag !== 'on-brand')) return own
  const colours = answersSchema.pick({
    id: true,
    brand: true,
    accent: true,
    fonts: true,
    radius: true,
    'on-brand': true,
  })
  const parsed = colours.safeParse({ fonts: 'source-sans', radius: '4', 'on-brand': '', ...given })
  return parsed.success ? illegible(themeOf(parsed.data)) : undefined
}

/** Checks the answers against each other and against the towns there are. Throws notATown. */
export function townFrom(given: Record<string, string>): Municipality {
  const parsed = answersSchema.safeParse(given)
  if (!parsed.success) throw notATown(parsed.error.issues[0]?.message ?? 'The answers do not make a town.')
  const answers = parsed.data
  const town = {
    id: answers.id,
    name: { fi: answers['name-fi'], sv: answers['name-sv'], en: answers['name-en'] },
    code: answers.code,
    hostnames: hostnamesOf(answers),
    court: answers.court,
    locales: answers.languages,
    services: answers.services,
    identity: 'suomifi',
    ...textsOf(answers),
    theme: themeOf(answers),
  } as const satisfies Municipality
  refuseTaken(town)
  const faint = illegible(town.theme)
  if (faint) throw notATown(faint)
  return town
}

/** Every town also answers on this machine. */
function hostnamesOf({ id, host }: Answers): [string, ...string[]] {
  const local = host.some((name) => name.endsWith('.localhost')) ? [] : [`${id}.localhost`]
  const [first = local[0] ?? '', ...others] = [...host, ...local]
  if (first.endsWith('.localhost')) throw notATown('--host must begin with the address residents will use.')
  return [first, ...others]
}

type Colours = Pick<Answers, 'id' | 'brand' | 'accent' | 'fonts' | 'radius' | 'on-brand'>

function themeOf({ id, brand, accent, fonts, radius, ...answers }: Colours): Theme {
  const onBrand = answers['on-brand'] === '' ? readableOn(brand) : answers['on-brand']
  return { brand, onBrand, accent, mark: `/${id}/mark.svg`, pattern: `/${id}/pattern.svg`, fonts, radius }
}

function readableOn(brand: Colour): Colour {
  return contrast('#ffffff', brand) >= 4.5 ? '#ffffff' : '#212121'
}

function refuseTaken({ id, code, hostnames }: Municipality) {
  if (municipalities.some((town) => town.id === id)) throw notATown(`There is already a town with the id ${id}.`)
  const sameCode = municipalities.find((town) => town.code === code)
  if (sameCode) throw notATown(`The code ${code} belongs to ${sameCode.name.fi}.`)
  for (const name of hostnames) {
    const holder = municipalities.find((town) => town.hostnames.includes(name))
    if (holder) throw notATown(`The hostname ${name} belongs to ${holder.name.fi}.`)
  }
  if (new Set(hostnames).size < hostnames.length) throw notATown('--host names the same hostname twice.')
  if (existsSync(new URL(`../../public/${id}`, import.meta.url))) throw notATown(`public/${id} exists already.`)
}

function illegible(theme: Theme): string | undefined {
  const faint = illegiblePairs(theme).sort((one, other) => one.ratio / one.needed - other.ratio / other.needed)
  const [worst] = faint
  if (!worst) return undefined
  const others = faint.length > 1 ? ` ${faint.length - 1} other pairs are too faint as well.` : ''
  return `These colours cannot be read: ${describeIllegible(worst)}.${others} Try a darker main colour.`
}
