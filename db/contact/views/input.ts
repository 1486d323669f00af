import { z } from 'zod'
import { line, optional, ticked } from '../../fields'

/** Views one officer may keep: more are not found again in a list. */
export const mostViews = 20

/** What an officer calls the filters they look at, whom they are for, and whether the queue opens with them. */
export const viewInput = z.object({
  /** The id of a new one, made with its form: the same form sent twice saves one. */
  submission: z.uuid(),
  name: line(60),
  filters: z.string().max(600),
  shared: ticked,
  opening: ticked,
})
export type NewView = z.output<typeof viewInput>

/** A view under another name; with `filters`, with those instead of its own. */
export const changeViewInput = z.object({
  view: z.uuid(),
  name: line(60),
  filters: optional(z.string().max(600)),
  shared: ticked,
  opening: ticked,
})
export type ViewChange = z.output<typeof changeViewInput>

export const dropViewInput = z.object({ view: z.uuid() })
