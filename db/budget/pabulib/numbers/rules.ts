import type { Cell, Report } from '@/db/budget/pabulib/cells/rules'

/** A whole number, also written `3.0`; undefined (and an error, unless the cell is empty) when it is not one. */
export function readWhole(cell: Cell | undefined, what: string, report: Report, kind: 'error' | 'remark' = 'error') {
  return scaled(cell, what, 0, report, kind)
}

/** Money of the file as hundredths: `400000`, `400000.0`, `0.05`. */
export function readCents(cell: Cell | undefined, what: string, report: Report) {
  return scaled(cell, what, 2, report, 'error')
}

function scaled(cell: Cell | undefined, what: string, decimals: number, report: Report, kind: 'error' | 'remark') {
  if (!cell || cell.text === '') return undefined
  const [, whole, fraction = ''] = /^(-?\d+)(?:\.(\d*))?$/.exec(cell.text) ?? []
  const digits = fraction.replace(/0+$/, '')
  const value = Number(`${whole}${digits.padEnd(decimals, '0')}`)
  if (whole === undefined) report(kind, cell, `${what} "${cell.text}" is not a number`)
  else if (digits.length > decimals)
    report(kind, cell, `${what} ${cell.text} is finer than ${decimals ? 'a hundredth' : 'a whole number'}`)
  else if (!Number.isSafeInteger(value)) report(kind, cell, `${what} ${cell.text} is too large`)
  else return value
  return undefined
}

/** Hundredths as the file writes money: decimals only where there are any. */
export function writeCents(cents: number) {
  const rest = cents % 100
  return rest === 0 ? String(cents / 100) : `${(cents - rest) / 100}.${String(rest).padStart(2, '0')}`
}
