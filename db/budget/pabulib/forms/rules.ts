import type { BallotForm } from '@/db/budget/ballots/input'
import type { Report } from '@/db/budget/pabulib/cells/rules'
import { readCents, readWhole, writeCents } from '@/db/budget/pabulib/numbers/rules'
import type { Sections } from '@/db/budget/pabulib/sections/rules'

/** The ballot as META describes it. A `max_sum_cost` makes approval a knapsack. */
export function formFromMeta({ meta, projects }: Sections, report: Report): BallotForm | undefined {
  const type = meta.get('vote_type')
  const whole = (key: string) => readWhole(meta.get(key), key, report)
  const min = Math.max(1, whole('min_length') ?? 1)
  const max = whole('max_length') ?? null
  const minPoints = whole('min_points') ?? 0
  const maxPoints = whole('max_points') ?? null
  const blank = true
  switch (type?.text.toLowerCase()) {
    case 'approval': {
      const maxSumCents = readCents(meta.get('max_sum_cost'), 'max_sum_cost', report)
      return maxSumCents === undefined
        ? { type: 'approval', blank, min, max }
        : { type: 'knapsack', blank, min, maxSumCents }
    }
    case 'ordinal':
      return { type: 'ordinal', blank, min, max: max ?? projects.length }
    case 'choose-1':
      return { type: 'choose-1', blank }
    case 'cumulative': {
      const sum = whole('max_sum_points')
      if (sum === undefined) report('error', type, 'cumulative votes need max_sum_points')
      return { type: 'cumulative', blank, sum: sum ?? 1, minPoints, maxPoints }
    }
    case 'scoring':
      return {
        type: 'scoring',
        blank,
        minPoints,
        maxPoints: maxPoints ?? Number.MAX_SAFE_INTEGER,
        defaultPoints: whole('default_score') ?? 0,
      }
  }
  report('error', type ?? { line: 1, column: 1 }, type ? `unknown vote_type "${type.text}"` : 'META lacks vote_type')
  return undefined
}

type MetaLine = [key: string, value: string | number | null]

/** The lines META needs for the form. */
export function metaFromForm(form: BallotForm, potCents: number): MetaLine[] {
  const type = form.type === 'knapsack' ? 'approval' : form.type
  const lines: MetaLine[] = [['vote_type', type], ...limits(form, potCents)]
  return lines.filter(([, value]) => value !== null)
}

function limits(form: BallotForm, potCents: number): MetaLine[] {
  if (form.type === 'approval') return pairs({ min_length: form.min, max_length: form.max })
  if (form.type === 'knapsack')
    return pairs({ min_length: form.min, max_sum_cost: writeCents(form.maxSumCents ?? potCents) })
  if (form.type === 'ordinal') return pairs({ min_length: form.min, max_length: form.max, scoring_fn: 'Borda' })
  if (form.type === 'choose-1') return []
  const points = { min_points: form.minPoints, max_points: form.maxPoints }
  return pairs(
    form.type === 'cumulative'
      ? { ...points, max_sum_points: form.sum }
      : { ...points, default_score: form.defaultPoints },
  )
}

const pairs = (lines: Record<string, string | number | null>): MetaLine[] => Object.entries(lines)
