import 'server-only'

/** Lets so many do their work at once; whoever comes when all of them are at it is refused. */
export function fewAtOnce(most: number) {
  let inHand = 0
  return async <T>(work: () => Promise<T>, refused: () => T): Promise<T> => {
    if (inHand >= most) return refused()
    inHand++
    try {
      return await work()
    } finally {
      inHand--
    }
  }
}
