/** A rule that says no. The message is a key of the namespace `refusals`, so that the reader hears it in their language. */
export class Refusal extends Error {
  constructor(
    readonly key: string,
    readonly values: Record<string, string | number> = {},
  ) {
    super(key)
    this.name = 'Refusal'
  }
}

/** What a read gives; null where a rule refuses it. A portal too busy to answer has not refused: that fault goes on as it is. */
export async function unlessRefused<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Refusal && error.key !== 'busy') return null
    throw error
  }
}
