/** From this sum in a year on, in cents, the tax administration is told of grants to a person. */
export const toldFromCents = 100_000

/** Divides a sum by parts, exact to the cent: whole cents down, the rest by the largest remainder, the earlier first. */
export function divided(cents: number, parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + BigInt(part), 0n)
  if (all === 0n) return parts.map(() => 0)
  const shares = parts.map((part, at) => {
    const product = BigInt(cents) * BigInt(part)
    return { at, cents: Number(product / all), rest: product % all }
  })
  let left = cents - shares.reduce((sum, share) => sum + share.cents, 0)
  for (const share of shares.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))) {
    if (left <= 0) break
    share.cents += 1
    left -= 1
  }
  return shares.map((share) => share.cents)
}

export type PaidGrant = { cents: number; payees: readonly { person: string; weight: number }[] }

/** What each person got in a year, each member of a group by their own part; those above the limit are told. */
export function yearSums(grants: readonly PaidGrant[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { cents, payees } of grants) {
    const parts = divided(
      cents,
      payees.map(({ weight }) => weight),
    )
    for (const [at, { person }] of payees.entries()) sums.set(person, (sums.get(person) ?? 0) + (parts[at] ?? 0))
  }
  return new Map([...sums].filter(([, cents]) => cents >= toldFromCents))
}

export type Change = 'new' | 'corrected' | 'withdrawn'

/** What the tax administration knows once those changes are told whose persons are in the file: the others are told the next time. */
export function knownAfter(
  before: ReadonlyMap<string, number>,
  told: readonly { person: string; cents: number; change: Change }[],
): Map<string, number> {
  const known = new Map(before)
  for (const { person, cents, change } of told) {
    if (change === 'withdrawn') known.delete(person)
    else known.set(person, cents)
  }
  return known
}

/** What has to be told after an earlier file of the same year: who is new, whose sum changed, who falls away. */
export function changesSince(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>) {
  const told: { person: string; cents: number; change: Change }[] = []
  for (const [person, cents] of now) {
    const earlier = before.get(person)
    if (earlier === undefined) told.push({ person, cents, change: 'new' })
    else if (earlier !== cents) told.push({ person, cents, change: 'corrected' })
  }
  for (const person of before.keys()) if (!now.has(person)) told.push({ person, cents: 0, change: 'withdrawn' })
  return told
}
