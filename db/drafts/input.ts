/** What was typed into a form, by field name. Files never ride along. */
export type Typed = Record<string, string | string[]>
