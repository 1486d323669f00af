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
