/** Cases to a transaction: a worker that is killed loses no more than these, and nobody waits long for their lock. */
export const batchSize = 25

/** A list in pieces of at most so many. */
export function inBatches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
}
