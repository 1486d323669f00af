/** An exact rational number with a positive denominator. Every official figure is one; a double only ever points at it. */
export type Fraction = { readonly num: bigint; readonly den: bigint }

/** In lowest terms. */
export function fraction(num: bigint, den = 1n): Fraction {
  const divisor = commonDivisor(num, den) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

export const inverse = ({ num, den }: Fraction) => fraction(den, num)

/** Largest integer not above it. */
export function floor({ num, den }: Fraction) {
  const quotient = num / den
  return num % den < 0n ? quotient - 1n : quotient
}

/** As artefacts hold it: two strings, since JSON numbers end at 2^53. */
export const fractionText = ({ num, den }: Fraction): [string, string] => [String(num), String(den)]

/** The nearest double, to within a few units in the last place, however long the two integers are. */
export function toNumber(num: bigint, den: bigint) {
  const excess = bits(den) - 900
  if (excess <= 0) return Number(num) / Number(den)
  return Number(num >> BigInt(excess)) / Number(den >> BigInt(excess))
}

export function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/** The same for safe integers. */
export function smallCommonDivisor(a: number, b: number) {
  let [x, y] = [a, b]
  while (y > 0) [x, y] = [y, x % y]
  return x
}

const bits = (value: bigint) => value.toString(16).length * 4
