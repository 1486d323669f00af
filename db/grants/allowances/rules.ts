/** Euro cents free of tax for a kilometre in one's own car, a day of over ten hours and one of over six, by the tax administration's decision for each year. */
const rates: Readonly<Record<number, Record<AllowanceKind, number>>> = {
  2024: { kilometres: 57, fullDays: 5100, partDays: 2400 },
  2025: { kilometres: 59, fullDays: 5300, partDays: 2400 },
  2026: { kilometres: 55, fullDays: 5400, partDays: 2500 },
}

export const allowanceKinds = ['kilometres', 'fullDays', 'partDays'] as const
export type AllowanceKind = (typeof allowanceKinds)[number]

/** The most that counts for a journey of an ISO day; null for a year whose rates are not known, which a person must look up. */
export function mostAllowed(kind: AllowanceKind, quantity: number, on: string): number | null {
  const rate = rates[Number(on.slice(0, 4))]?.[kind]
  return rate === undefined ? null : rate * quantity
}
