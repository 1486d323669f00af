import { day, euros, finnishClock, momentInFinland, whole } from '@/db/fields'
import { type Call, callInput } from '@/db/grants/calls/input'
import type { CallPart } from '@/db/grants/calls/parts/input'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { groupsOf, type PartField } from '../fields/rules'

export type Tree = { readonly [key: string]: unknown }
export type TypedFields = Readonly<Record<string, string | string[]>>
type Faults = readonly (readonly [name: string, key: string])[]

const languages = ['fi', 'sv', 'en'] as const
const fieldsOf = (call: Call, part: CallPart): PartField[] => groupsOf(call, part).flatMap(({ fields }) => fields)
const isFresh = ({ name }: PartField) => name.startsWith('new.')

/** The fields of a part as they are typed from the draft. */
export function typedPart(call: Call, part: CallPart): Record<string, string | string[]> {
  return Object.fromEntries(
    fieldsOf(call, part)
      .filter((field) => !isFresh(field))
      .flatMap((field) => typedField(field, valueAt(call, field.name))),
  )
}

/** The draft with what was typed for one part of it, or what is wrong by field. */
export function draftWith(call: Call, part: CallPart, typed: TypedFields): { draft: Call; faults: Faults } {
  let draft: Tree = call
  const faults: (readonly [string, string])[] = []
  for (const field of fieldsOf(call, part).filter((one) => !isFresh(one))) {
    const { value, fault } = valueFrom(field, typed)
    if (fault) faults.push([field.name, fault])
    else draft = withValue(draft, field.name, value)
  }
  return faults.length > 0 ? { draft: call, faults } : checked(call, inAgreement(draft))
}

/** A draft that is a call, or why it is none. */
export function checked(call: Call, draft: unknown): { draft: Call; faults: Faults } {
  const said = callInput.safeParse(draft)
  if (said.success) return { draft: said.data, faults: [] }
  return { draft: call, faults: said.error.issues.map(({ path, message }) => [path.join('.'), own(message)] as const) }
}

const own = (message: string) => (/^[a-z][A-Za-z]*$/.test(message) ? message : 'wrong')

/** What stands in two places is written once: the pot in its division, the criteria in the formula, the shape of a payment or formula by its kind. */
function inAgreement(draft: Tree): unknown {
  const { potCents, division, scoring, formula, payment } = draft as unknown as Call
  const criteria = (scoring?.criteria ?? []).map(({ key, weight }) => ({ key, weight }))
  return {
    ...draft,
    division: division && { ...division, potCents: potCents ?? 0 },
    formula: formula && formulaOf(formula, criteria),
    payment: paymentOf(payment, (draft as unknown as Call).useUntil),
  }
}

type Formula = NonNullable<Call['formula']>

function formulaOf(formula: Formula, criteria: { key: string; weight: number }[]): unknown {
  if (formula.kind === 'scored')
    return { kind: 'scored', criteria: criteria.length > 0 ? criteria : [{ key: 'own_1', weight: 1 }] }
  if (formula.kind === 'counted')
    return { kind: 'counted', items: formula.items ?? [{ key: 'count', thousandths: 1000 }] }
  if (formula.kind !== 'mixed') return { kind: formula.kind }
  const half = { percent: 50, items: [{ key: 'count', thousandths: 1000 }] }
  return { kind: 'mixed', parts: formula.parts ?? [half, half] }
}

function paymentOf(payment: Call['payment'], lastDay: string): unknown {
  if (payment.kind === 'receipts') return { ...{ months: 3, sharePercent: 80 }, ...(payment as object) }
  if (payment.kind === 'lump') return { kind: 'lump' }
  return { kind: 'instalments', parts: payment.parts ?? [50, 50].map((percent) => ({ percent, on: lastDay })) }
}

const money = euros()
const last = (typed: string | string[] | undefined): string => [typed ?? ''].flat().at(-1) ?? ''

function valueFrom(field: PartField, typed: TypedFields): { value?: unknown; fault?: string | undefined } {
  const { name, type, optional, usual, max = 100_000 } = field
  if (type === 'words' || type === 'prose') return { value: wordsFrom(field, typed) }
  if (type === 'tick') return { value: typed[name] !== undefined }
  if (type === 'kinds') return { value: [typed[name] ?? []].flat() }
  const text = last(typed[name]).trim()
  if (text === '') return optional ? { value: usual ? undefined : null } : { fault: 'required' }
  if (type === 'choice') return { value: name.endsWith('.after') ? afterFrom(text) : text }
  if (type === 'decimal') return decimalFrom(text)
  const reader = { whole: whole({ min: 0, max }), euros: money, day, moment: momentInFinland }[type]
  const said = reader.safeParse(text)
  if (!said.success) return { fault: said.error.issues[0]?.message }
  return { value: said.data instanceof Date ? said.data.toISOString() : said.data }
}

function wordsFrom({ name, usual }: PartField, typed: TypedFields) {
  const said = languages.flatMap((language) => {
    const text = last(typed[`${name}.${language}`]).trim().replace(/\r\n?/g, '\n')
    return text ? [[language, text]] : []
  })
  return usual && said.length === 0 ? undefined : Object.fromEntries(said)
}

function afterFrom(text: string) {
  const [question = '', choices = ''] = text.split(':')
  return { question, choices: choices.split(',') }
}

function decimalFrom(text: string) {
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) && number >= 0 ? { value: Math.round(number * 1000) } : { fault: 'number' }
}

function typedField({ name, type }: PartField, value: unknown): [string, string | string[]][] {
  if (value === null || value === undefined) return []
  if (type === 'words' || type === 'prose') {
    return languages.flatMap((language): [string, string][] => {
      const text = (value as Record<string, string | undefined>)[language]
      return text ? [[`${name}.${language}`, text]] : []
    })
  }
  if (type === 'tick') return value ? [[name, 'on']] : []
  if (type === 'kinds') return [[name, value as string[]]]
  if (type === 'euros') return [[name, typedMoney(Number(value))]]
  if (type === 'decimal') return [[name, String(Number(value) / 1000).replace('.', ',')]]
  if (type === 'moment') return [[name, withSeconds(new Date(String(value)))]]
  if (name.endsWith('.after')) {
    const { question, choices } = value as { question: string; choices: string[] }
    return [[name, `${question}:${choices.join(',')}`]]
  }
  return [[name, String(value)]]
}

const withSeconds = (at: Date) => `${finnishClock(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}`

export function valueAt(tree: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((branch, part) => (branch as Record<string, unknown> | null | undefined)?.[part], tree)
}

/** The same tree with another value at a place, or without it; nothing else of it changes. */
export function withValue(tree: Tree, path: string, value: unknown): Tree {
  const [first = '', ...rest] = path.split('.')
  const branch = tree[first]
  const next = rest.length === 0 ? value : withValue((branch ?? {}) as Tree, rest.join('.'), value)
  if (Array.isArray(tree)) return tree.with(Number(first), next) as unknown as Tree
  if (next !== undefined) return { ...tree, [first]: next }
  const { [first]: _, ...others } = tree
  return others
}
