import { day, euros, whole } from '@/db/fields'
import type { Fault } from '@/db/grants/forms/faults/rules'
import type { Answer, Answers, BudgetRow, GrantForm, Question } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'

/** Fields as a form sent them, by name with dots: `answers.budget.rows.0.cents`. */
export type TypedAnswers = Readonly<Record<string, string | string[]>>

/** What was typed, read as answers. What cannot be read is no answer but a fault, by the name of its field. */
export type Reading = { readonly answers: Answers; readonly faults: ReadonlyMap<string, Fault> }

type Read = { readonly answer?: Answer | undefined; readonly faults: readonly [string, Fault][] }

/** Reads the typed fields of a form, or of a page of it. `typed` is the tree that field names with dots make; questions without a field are left out. */
export function typedAnswers(form: GrantForm, typed: { readonly answers?: unknown }): Reading {
  const told = branch(typed.answers)
  const read = questionsOf(form)
    .filter(({ key }) => key in told)
    .map((question) => [question.key, answerFrom(question, told[question.key])] as const)
  return {
    answers: Object.fromEntries(read.flatMap(([key, { answer }]) => (answer === undefined ? [] : [[key, answer]]))),
    faults: new Map(read.flatMap(([, { faults }]) => faults)),
  }
}

/** Answers as their fields hold them; the other way of `typedAnswers`. */
export function answersTyped(form: GrantForm, answers: Answers): TypedAnswers {
  const fields = questionsOf(form).flatMap((question) => {
    const answer = answers[question.key]
    return answer === undefined ? [] : fieldsOf(question, answer)
  })
  return Object.fromEntries(fields)
}

function answerFrom(question: Question, typed: unknown): Read {
  const name = `answers.${question.key}`
  switch (question.type) {
    case 'line':
    case 'prose':
    case 'one':
      return { answer: text(typed) || undefined, faults: [] }
    case 'whole':
      return number(name, typed, count)
    case 'euros':
    case 'applied':
      return number(name, typed, money)
    case 'date':
      return dayFrom(name, typed)
    case 'period':
      return periodFrom(name, typed)
    case 'yesno':
      return { answer: text(typed) === '' ? undefined : text(typed) === 'yes', faults: [] }
    case 'agree':
      return { answer: text(typed) === 'yes' || undefined, faults: [] }
    case 'many':
      return { answer: filled([typed].flat().map(text).filter(Boolean)), faults: [] }
    case 'rows':
      return rowsFrom(question, typed)
    case 'budget':
      return budgetFrom(question, typed)
    case 'shown':
      return { faults: [] }
  }
}

const money = euros()
/** People write thousands apart: "1 200". */
const count = whole({ min: 0, max: 1_000_000_000 })

type Reader = typeof money | typeof count

function number(name: string, typed: unknown, reader: Reader): Read {
  const bare = text(typed).replace(/[\s\u00a0\u202f]/g, '')
  if (bare === '') return { faults: [] }
  const said = reader.safeParse(bare)
  return said.success ? { answer: said.data, faults: [] } : fault(name, said.error.issues[0]?.message)
}

function dayFrom(name: string, typed: unknown): Read {
  if (text(typed) === '') return { faults: [] }
  const said = day.safeParse(text(typed))
  return said.success ? { answer: said.data, faults: [] } : fault(name, 'day')
}

const fault = (name: string, key = 'wrong'): Read => ({ faults: [[name, { key }]] })

/** Both days, or none. */
function periodFrom(name: string, typed: unknown): Read {
  const { from, until } = branch(typed)
  const [first, last] = [dayFrom(`${name}.from`, from), dayFrom(`${name}.until`, until)]
  const faults = [...first.faults, ...last.faults]
  if (typeof first.answer === 'string' && typeof last.answer === 'string')
    return { answer: { from: first.answer, until: last.answer }, faults }
  if (first.answer === undefined && last.answer === undefined) return { faults }
  const empty = first.answer === undefined ? 'from' : 'until'
  return { faults: faults.length ? faults : [[`${name}.${empty}`, { key: 'required' }]] }
}

/** Rows with something in them; a blank one is nobody's. */
function rowsFrom({ key, cells }: Extract<Question, { type: 'rows' }>, typed: unknown): Read {
  const read = rowsIn(typed).map((row, at) =>
    cells.map(
      (cell) => [cell.key, cellFrom(cell.type, `answers.${key}.rows.${at}.${cell.key}`, row[cell.key])] as const,
    ),
  )
  const rows = read.map((row) =>
    Object.fromEntries(
      row.flatMap(([cell, { answer }]): [string, string | number][] =>
        typeof answer === 'string' || typeof answer === 'number' ? [[cell, answer]] : [],
      ),
    ),
  )
  const said = rows.filter((row) => Object.keys(row).length > 0)
  return { answer: filled(said), faults: read.flat().flatMap(([, { faults }]) => faults) }
}

function cellFrom(type: 'line' | 'whole' | 'euros' | 'date', name: string, typed: unknown): Read {
  if (type === 'line') return { answer: text(typed).slice(0, 500) || undefined, faults: [] }
  if (type === 'date') return dayFrom(name, typed)
  return number(name, typed, type === 'whole' ? count : money)
}

function budgetFrom({ key }: Extract<Question, { type: 'budget' }>, typed: unknown): Read {
  const read = rowsIn(typed).map((row, at) => budgetRowFrom(`answers.${key}.rows.${at}`, row))
  const rows = filled(read.flatMap(({ row }) => (row ? [row] : [])))
  return { answer: rows && { rows }, faults: read.flatMap(({ faults }) => faults) }
}

/** A line of the budget that has a sum, this year's or last year's, or a name of the applicant's own. */
function budgetRowFrom(at: string, typed: Record<string, unknown>): { row?: BudgetRow; faults: Read['faults'] } {
  const [sum, last] = [
    number(`${at}.cents`, typed.cents, money),
    number(`${at}.lastYearCents`, typed.lastYearCents, money),
  ]
  const faults = [...sum.faults, ...last.faults]
  const name = text(typed.name).slice(0, 120) || null
  const side = typed.side === 'income' ? 'income' : 'cost'
  if (sum.answer === undefined && last.answer === undefined && name === null) return { faults }
  const cents = typeof sum.answer === 'number' ? sum.answer : 0
  const lastYearCents = typeof last.answer === 'number' ? last.answer : null
  return { row: { line: text(typed.line), side, name, cents, lastYearCents }, faults }
}

function fieldsOf(question: Question, answer: Answer): [string, string | string[]][] {
  const name = `answers.${question.key}`
  if (typeof answer === 'boolean') return answer || question.type === 'yesno' ? [[name, answer ? 'yes' : 'no']] : []
  if (typeof answer === 'number') return [[name, question.type === 'whole' ? String(answer) : typedMoney(answer)]]
  if (typeof answer === 'string') return [[name, answer]]
  if ('from' in answer)
    return [
      [`${name}.from`, answer.from],
      [`${name}.until`, answer.until],
    ]
  if ('rows' in answer) return answer.rows.flatMap((row, at) => budgetFields(`${name}.rows.${at}`, row))
  if (question.type === 'rows') return answer.flatMap((row, at) => rowFields(question, `${name}.rows.${at}`, row))
  return answer.length ? [[name, answer.filter((choice) => typeof choice === 'string')]] : []
}

function budgetFields(at: string, { line, side, name, cents, lastYearCents }: BudgetRow): [string, string][] {
  const fields: [string, string | null][] = [
    ['line', line],
    ['side', side],
    ['name', name],
    ['cents', typedMoney(cents)],
    ['lastYearCents', lastYearCents === null ? null : typedMoney(lastYearCents)],
  ]
  return fields.flatMap(([field, value]): [string, string][] => (value === null ? [] : [[`${at}.${field}`, value]]))
}

function rowFields({ cells }: Extract<Question, { type: 'rows' }>, at: string, row: unknown): [string, string][] {
  const said = branch(row)
  return cells.flatMap(({ key, type }): [string, string][] => {
    const value = said[key]
    if (value === undefined) return []
    return [[`${at}.${key}`, type === 'euros' ? typedMoney(Number(value)) : String(value)]]
  })
}

/** Cents as people write euros: "12 500" or "12 500,50". */
export function typedMoney(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ' ')
  return cents % 100 === 0 ? whole : `${whole},${String(cents % 100).padStart(2, '0')}`
}

const filled = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined)

const text = (typed: unknown): string => (typeof typed === 'string' ? typed.trim().replace(/\r\n?/g, '\n') : '')

const branch = (typed: unknown): Record<string, unknown> =>
  typeof typed === 'object' && typed !== null && !Array.isArray(typed) ? (typed as Record<string, unknown>) : {}

function rowsIn(typed: unknown): Record<string, unknown>[] {
  const { rows } = branch(typed)
  return Array.isArray(rows) ? rows.slice(0, 120).map(branch) : []
}
