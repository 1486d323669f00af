import type { Locale } from '@/tenants/municipality'

/** A part of a letter. Words only: nothing in them is markup, and a line end in a paragraph is a line end. */
export type Block =
  | { heading: string }
  | { paragraph: string }
  | { list: readonly string[] }
  /** Terms with what is said of each; a line end in it is a line end. */
  | { facts: readonly (readonly [term: string, detail: string])[] }
  /** Columns of numbers stand to the right and as narrow as they are; every row has a cell for each column. */
  | { table: { columns: readonly { name: string; number?: boolean }[]; rows: readonly (readonly string[])[] } }

export type Letter = {
  /** The language of its words. */
  locale: Locale
  title: string
  /** Name and address, a line each. */
  to: readonly string[]
  /** ISO day on its face; also the day that the file itself bears, so that the same letter has the same bytes. */
  on: string
  /** Of the case or decision. */
  number?: string
  blocks: readonly Block[]
}
