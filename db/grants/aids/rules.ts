import type { Answers } from '@/db/grants/forms/input'

/** The most aid of minor importance that one undertaking may get in three years: 300 000 euros (Commission Regulation (EU) 2023/2831, article 3). */
export const aidCeilingCents = 30_000_000

export type Aid = {
  /** Cents of the last three years by the applicant's word; null where they have said nothing of it. */
  readonly declaredCents: number | null
  /** With the grant in question. */
  readonly totalCents: number
  readonly isOver: boolean
}

/**
 * The de minimis aid of an applicant who trades on the market, with a grant of so many cents on a day (ISO); null for one who does not trade. What is
 * declared without its day may be of these years, and is counted.
 */
export function aidOf(answers: Answers, grantCents: number, today: string): Aid | null {
  if (answers.trades !== true) return null
  const declaredCents = declaredIn(answers, Temporal.PlainDate.from(today).subtract({ years: 3 }).toString())
  const totalCents = (declaredCents ?? 0) + grantCents
  return { declaredCents, totalCents, isOver: totalCents > aidCeilingCents }
}

function declaredIn({ de_minimis: had, de_minimis_rows: rows }: Answers, since: string): number | null {
  if (had === false) return 0
  if (!Array.isArray(rows)) return null
  return rows.reduce((sum: number, row) => sum + (typeof row === 'object' ? centsOf(row, since) : 0), 0)
}

const centsOf = ({ day, sum }: Readonly<Record<string, string | number>>, since: string): number =>
  typeof sum === 'number' && (typeof day !== 'string' || day >= since) ? sum : 0
