/** What was typed into a form, by field name. Files never ride along. */
export type Typed = Record<string, string | string[]>

/** A draft as it is sealed: whose it is, when that was known, and what was typed. */
export type Parked = { owner: string | null; typed: Typed }
