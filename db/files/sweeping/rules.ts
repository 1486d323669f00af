/** The key of a picture by the name of one of its files; null for what this house has not written. */
export const keyIn = (name: string): string | null =>
  /^([\w-]{20,40})-(?:large|small)\.jpg(?:\.part)?$/.exec(name)?.[1] ?? null

const hour = 3_600_000

/** An upload is written first and noted down after: an hour later it has been. */
export const oldEnough = (written: Date, now: Date) => now.valueOf() - written.valueOf() > hour
