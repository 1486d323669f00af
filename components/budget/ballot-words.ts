import type { PotSum } from '@/components/budget/ballot-bar'
import type { BallotPotView } from '@/components/budget/ballot-option'
import { formatMoney } from '@/components/ui/format'
import type { BallotForm } from '@/db/budget/ballots/input'
import { type BallotProblem, lengthLimits } from '@/db/budget/ballots/rules'
import type { Locale } from '@/tenants/municipality'

/** Says a key of the namespace `ballots`. */
export type Say = (key: string, values?: Record<string, string | number>) => string
type Speech = { say: Say; locale: Locale }

/** How many and how much is chosen in a pot, and what is left. */
export function sumOf(form: BallotForm, pot: BallotPotView, ids: readonly string[], { say, locale }: Speech): PotSum {
  const chosen = pot.options.filter(({ id }) => ids.includes(id))
  const cents = chosen.reduce((sum, { costCents }) => sum + costCents, 0)
  const money = (amount: number) => formatMoney(amount, locale)
  const { key, name } = pot
  const counted = say('sum.chosen', { count: chosen.length })
  if (form.type === 'knapsack') {
    const most = form.maxSumCents ?? pot.potCents
    const rest =
      cents > most ? say('sum.over', { money: money(cents - most) }) : say('sum.left', { money: money(most - cents) })
    const parts = cents > 0 ? [counted, say('sum.used', { money: money(cents) }), rest] : [counted, rest]
    const meter = say('sum.meter', { used: money(cents), all: money(most) })
    return { key, name, parts, over: cents > most, share: cents / most, meter }
  }
  const { max } = lengthLimits(form)
  const over = max !== null && chosen.length > max
  const ofMax = max === null ? counted : say('sum.ofMax', { count: chosen.length, max })
  const last = over ? say('sum.tooMany', { over: chosen.length - max }) : say('sum.total', { money: money(cents) })
  return { key, name, parts: [ofMax, last], over, share: max === null ? null : chosen.length / max, meter: ofMax }
}

/** What a voter is asked to do in a pot. */
export function taskOf(form: BallotForm, pot: BallotPotView, { say, locale }: Speech): string {
  if (form.type === 'knapsack')
    return say('pot.knapsack', { money: formatMoney(form.maxSumCents ?? pot.potCents, locale) })
  const { min, max } = lengthLimits(form)
  if (min === max) return say('pot.exact', { min })
  return max === null && min === 1 ? say('pot.approvalAny') : say('pot.approval', { min, max: max ?? 0 })
}

const told: readonly BallotProblem['code'][] = ['blank', 'too-few', 'too-many', 'over-budget']

/** What is wrong and what to do about it. */
export function problemText(
  { code, pot, values }: BallotProblem,
  pots: readonly BallotPotView[],
  { say, locale }: Speech,
): string {
  const money = (name: string) => formatMoney(Number(values[name] ?? 0), locale)
  const sums: Record<string, string> =
    code === 'over-budget' ? { sum: money('cents'), max: money('maxCents'), over: money('overCents') } : {}
  const name = pots.find(({ key }) => key === pot)?.name ?? ''
  return say(`problem.${told.includes(code) ? code : 'other'}`, { ...values, ...sums, pot: name })
}
