import type { photoReasons } from '../photos/input'
import type { ReportReason } from './input'

type PhotoReason = (typeof photoReasons)[number]

const ofPhoto: Partial<Record<ReportReason, PhotoReason>> = { personal: 'data', person: 'face', child: 'child' }

/** The same reason in the words that are kept of a photo. */
export const photoReasonOf = (reason: ReportReason): PhotoReason => ofPhoto[reason] ?? 'other'

type About = { readonly case: string; readonly photo: string | null }

/** Reports in the order they came, gathered by what they are about; what has waited longest comes first. */
export function gathered<R extends About>(reports: readonly R[]): [R, ...R[]][] {
  const things = new Map<string, [R, ...R[]]>()
  for (const report of reports) {
    const key = `${report.case} ${report.photo}`
    const others = things.get(key)
    if (others) others.push(report)
    else things.set(key, [report])
  }
  return [...things.values()]
}
