import { countRequests, type Figures } from '@/db/contact/open311/reads'
import { fault } from '@/db/contact/open311/rules'
import type { Answered, Asking } from './asking'

/** Of fewer cases than this no figure is given: it might tell of one. */
const fewest = 5

const kinds = {
  services: { root: 'service_statistics', prefix: 'service' },
  agencies: { root: 'agency_statistics', prefix: 'agency' },
} as const

/** How many published cases and how fast, by topic or by unit. */
export async function statistics(asking: Asking, by: string, code?: string): Answered {
  if (by !== 'services' && by !== 'agencies') return [fault(404, 'unknownPath')]
  const all = asking.trying ? [] : await countRequests(asking.visitor, by)
  const { root, prefix } = kinds[by]
  const value = all
    .filter((row) => code === undefined || row.code === code)
    .map((row) => ({ [`${prefix}_code`]: row.code, [`${prefix}_name`]: asking.pick(row.name), ...figuresOf(row) }))
  return code !== undefined && value.length === 0 ? [fault(404, 'unknownService')] : { root, value, isPublic: true }
}

export function figuresOf({ total, closed, timed, mean, median }: Omit<Figures, 'code' | 'name'>) {
  return {
    ...(total >= fewest ? { total } : {}),
    ...(total >= fewest && (closed === 0 || closed >= fewest) && (total === closed || total - closed >= fewest)
      ? { closed }
      : {}),
    ...(timed >= fewest ? { avg_sec: mean, median_sec: median } : {}),
  }
}
