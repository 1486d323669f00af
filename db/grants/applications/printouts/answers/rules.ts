import { dayIn, moneyIn } from '@/db/grants/decisions/texts/facts/rules'
import { budgetSums, rowsOf } from '@/db/grants/forms/budgets/rules'
import { isUnanswered } from '@/db/grants/forms/faults/rules'
import type { Answer, Question } from '@/db/grants/forms/input'
import { worded } from '@/db/grants/forms/words/rules'
import type { Block } from '@/db/letters/input'
import type { Locale } from '@/tenants/municipality'
import { printedWords } from '../words/rules'

type Asked = { readonly question: Question; readonly answer: Answer | undefined }

/** The answers of a section in their order: those that are tables as tables under their question, the others as facts. */
export function answerBlocks(asked: readonly Asked[], locale: Locale): Block[] {
  const blocks: Block[] = []
  for (const { question, answer } of asked) {
    if (question.type === 'shown') continue
    const term = worded(locale)(question.label)
    const table = tableOf(question, answer, locale)
    const last = blocks.at(-1)
    if (table) blocks.push({ paragraph: term }, table)
    else if (last && 'facts' in last)
      blocks[blocks.length - 1] = { facts: [...last.facts, [term, answerText(question, answer, locale)]] }
    else blocks.push({ facts: [[term, answerText(question, answer, locale)]] })
  }
  return blocks
}

/** An answer in words. */
export function answerText(question: Question, answer: Answer | undefined, locale: Locale): string {
  const words = printedWords[locale]
  if (answer === undefined || isUnanswered(answer)) return words.empty
  if (typeof answer === 'boolean') return answer ? words.yes : words.no
  if (typeof answer === 'number') return question.type === 'whole' ? numberIn(locale, answer) : moneyIn(locale, answer)
  if (typeof answer === 'object' && 'from' in answer)
    return [...new Set([answer.from, answer.until])].map((day) => dayIn(locale, day)).join('–')
  if ('choices' in question) {
    const chosen: readonly unknown[] = [answer].flat()
    const names = question.choices.filter(({ key }) => chosen.includes(key)).map(({ name }) => worded(locale)(name))
    return names.join(', ')
  }
  return question.type === 'date' ? dayIn(locale, String(answer)) : String(answer)
}

function tableOf(question: Question, answer: Answer | undefined, locale: Locale): Block | null {
  if (answer === undefined || isUnanswered(answer)) return null
  if (question.type === 'budget') return budgetTable(question, answer, locale)
  if (question.type !== 'rows' || !Array.isArray(answer)) return null
  const say = worded(locale)
  const cell = (value: unknown, type: string): string => {
    if (value === undefined || value === '') return ''
    if (type === 'euros') return moneyIn(locale, Number(value))
    if (type === 'whole') return numberIn(locale, Number(value))
    return type === 'date' ? dayIn(locale, String(value)) : String(value)
  }
  return {
    table: {
      columns: question.cells.map(({ name, type }) => ({
        name: say(name),
        number: type === 'euros' || type === 'whole',
      })),
      rows: answer.flatMap((row) =>
        typeof row === 'object' ? [question.cells.map(({ key, type }) => cell(row[key], type))] : [],
      ),
    },
  }
}

/** A budget as it was given, with the sums it comes to. */
function budgetTable(question: Extract<Question, { type: 'budget' }>, answer: Answer, locale: Locale): Block {
  const { budget } = printedWords[locale]
  const { lastYear } = question
  const sums = budgetSums(question, answer)
  const money = (cents: number | null) => (cents === null ? '' : moneyIn(locale, cents))
  const names = new Map(question.lines.map(({ key, name }) => [key, worded(locale)(name)]))
  const row = (name: string, cents: number, before: number | null = null) => [
    ...[name, ...(lastYear ? [money(before)] : [])],
    money(cents),
  ]
  const side = (of: 'income' | 'cost') =>
    rowsOf(answer)
      .filter((one) => one.side === of)
      .map(({ line, name, cents, lastYearCents }) => row(name ?? names.get(line) ?? line, cents, lastYearCents))
  return {
    table: {
      columns: [
        { name: budget.line },
        ...(lastYear ? [{ name: budget.lastYear, number: true }] : []),
        { name: budget.cents, number: true },
      ],
      rows: [
        ...[...side('income'), row(budget.income, sums.income)],
        ...[...side('cost'), row(budget.cost, sums.cost)],
        row(budget.balance, sums.balance),
      ],
    },
  }
}

const numberIn = (locale: Locale, value: number) =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : `${locale}-FI`).format(value)
