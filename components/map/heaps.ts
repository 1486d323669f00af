/** A spot of the drawn map, in pixels. */
export type Spot = { readonly x: number; readonly y: number }
export type Heap<T> = { readonly first: T; readonly all: readonly T[] }

/** A finger's breadth: nearer marks could not be pressed one by one. */
export const breadth = 44

/**
 * Things drawn nearer to one another than a finger is broad, as one heap where its first one lies. So no two heaps lie nearer than that
 * themselves, and the same things at the same zoom make the same heaps.
 */
export function heapsOf<T>(things: readonly T[], spotOf: (thing: T) => Spot): Heap<T>[] {
  const heaps: { at: Spot; first: T; all: T[] }[] = []
  for (const thing of things) {
    const at = spotOf(thing)
    const near = heaps.find((heap) => Math.hypot(heap.at.x - at.x, heap.at.y - at.y) < breadth)
    if (near) near.all.push(thing)
    else heaps.push({ at, first: thing, all: [thing] })
  }
  return heaps.map(({ first, all }) => ({ first, all }))
}
