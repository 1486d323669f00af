/** Numbers that look drawn and are the same on every run, so that the demo is always the same demo. */
export function drawerOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (inHundred: number) => next() * 100 < inHundred,
    oneOf: <T>(from: readonly T[]): T => {
      const drawn = from[below(from.length)]
      if (drawn === undefined) throw new Error('There is nothing to draw from')
      return drawn
    },
    /** One of several by weight. */
    weighted: <T>(from: readonly T[], weightOf: (one: T) => number): T => {
      let left = next() * from.reduce((sum, one) => sum + weightOf(one), 0)
      const drawn =
        from.find((one) => {
          left -= weightOf(one)
          return left < 0
        }) ?? from.at(-1)
      if (drawn === undefined) throw new Error('There is nothing to draw from')
      return drawn
    },
  }
}
export type Drawer = ReturnType<typeof drawerOf>
