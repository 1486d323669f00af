import { formatMoney, formatNumber } from '@/components/ui/format'
import { nearest, type SumSheet } from '@/db/grants/allocations/sheets/rules'
import type { Locale } from '@/tenants/municipality'

/** Says a text of `allocations.sheet`. */
export type Say = (key: string, values?: Record<string, string | number>) => string
type Told = { readonly say: Say; readonly locale: Locale }

/** How a sum came about, a sentence a step: points, the value of a point, the bound that held, rounding, the sum. */
export function sumSteps(sheet: SumSheet, told: Told): string[] {
  return [...pointSteps(sheet, told), ...shareSteps(sheet, told), ...endSteps(sheet, told)]
}

function pointSteps({ formula, points, assessors, set }: SumSheet, { say, locale }: Told): string[] {
  if (formula === 'alike' || formula === 'asCaps') return [say(`step.${formula}`)]
  const number = formatNumber(nearest(points), locale, 2)
  if (set) return [say('step.set', { points: number })]
  const panel = formula === 'scored' && assessors > 0 ? [say('step.panel', { count: assessors })] : []
  return [say('step.points', { points: number }), ...panel]
}

/** What the points alone would give; nothing where somebody was left out before anything was shared. */
function shareSteps({ formula, settled, pointCents, plainCents }: SumSheet, { say, locale }: Told): string[] {
  if (settled.by === 'noPoints' || settled.by === 'belowThreshold' || settled.by === 'capBelowMinimum') return []
  if (!pointCents || !plainCents) return [say('step.enough')]
  const plain = formatMoney(Math.round(nearest(plainCents)), locale)
  if (formula === 'alike' || formula === 'asCaps') return [say('step.even', { plain })]
  return [say('step.value', { value: formatNumber(nearest(pointCents) / 100, locale, 6), plain })]
}

function endSteps(sheet: SumSheet, { say, locale }: Told): string[] {
  const { settled, division, cap, threshold } = sheet
  const euros = (cents: number) => formatMoney(cents, locale)
  const sum = say('step.sum', { sum: euros(sheet.awardCents) })
  const minimum = euros(division.minimumCents)
  switch (settled.by) {
    case 'cap':
      return [capStep(sheet, { say, locale }), sum]
    case 'floor':
      return [floorStep(sheet, { say, locale }), sum]
    case 'share':
      return [say(settled.raised ? 'step.raised' : 'step.rounded', { unit: euros(division.unitCents) }), sum]
    case 'dropped':
      return [say('step.dropped', { plain: euros(Math.round(nearest(settled.shareCents))), minimum })]
    case 'capBelowMinimum':
      return [capStep(sheet, { say, locale }), say('step.capBelowMinimum', { sum: euros(cap.cents), minimum })]
    case 'noPoints':
      return [say('step.noPoints')]
    case 'belowThreshold':
      return [say('step.belowThreshold', { threshold: threshold ?? 0 })]
  }
}

function capStep({ cap, costsCents, lastYearCents, division }: SumSheet, { say, locale }: Told): string {
  const euros = (cents: number | null) => formatMoney(cents ?? 0, locale)
  const percent = (cap.by === 'costs' ? division.costSharePercent : division.brake?.upPercent) ?? 0
  return say(`step.cap.${cap.by}`, {
    ...{ sum: euros(cap.cents), percent, costs: euros(costsCents), last: euros(lastYearCents) },
  })
}

function floorStep({ floorCents, lastYearCents, division }: SumSheet, { say, locale }: Told): string {
  const last = formatMoney(lastYearCents ?? 0, locale)
  return say('step.floor', { sum: formatMoney(floorCents, locale), last, percent: division.brake?.downPercent ?? 0 })
}
