import { type FigureFilters, figureFilters } from '../figures/dashboard/input'

/** A town with fewer cases has its figures counted when they are asked for; that takes a tenth of a second at most. */
export const large = 20_000
/** Milliseconds for which a sheet may be shown, with the time it is of. The worker makes it anew every ten minutes. */
export const lasts = 24 * 3_600_000
/** What may be expected changes slowly: it is counted anew so seldom. */
export const estimateLasts = 12 * 3_600_000
/** How the figures of this release are put down. Raised whenever their shape changes. */
export const form = 3

type Asked = Pick<FigureFilters, 'months' | 'unit'>
type AskedTimes = Pick<FigureFilters, 'months' | 'unit' | 'topic' | 'area'>

/** What a sheet is known by. */
export const sheetName = {
  dashboard: ({ months, unit = '' }: Asked) => `dashboard ${months} ${unit}`,
  places: ({ months, unit = '' }: Asked) => `places ${months} ${unit}`,
  times: ({ months, unit = '', topic = '', area = '' }: AskedTimes) => `times ${months} ${unit} ${topic} ${area}`,
  punctuality: () => 'punctuality',
  estimate: (topic: string) => `estimate ${topic}`,
} as const
export type Sheet = keyof typeof sheetName

/** The same, read back; null for what no release of ours has written. */
export function sheetIn(name: string): { of: Sheet; asked: AskedTimes; topic: string } | null {
  const [of = '', first = '', unit, topic, area] = name.split(' ').map((part) => part || undefined)
  if (!Object.hasOwn(sheetName, of)) return null
  const asked = figureFilters.parse({ months: first, unit, topic, area })
  return { of: of as Sheet, asked, topic: first }
}
