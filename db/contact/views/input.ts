import { z } from 'zod'
import { ticked } from '../../fields'
import { viewWords } from '../../views/input'

/** Views one officer may keep: more are not found again in a list. */
export const mostViews = 20

/** Whom a view is for, and whether the queue opens with it. */
const asked = { shared: ticked, opening: ticked }

/** What an officer calls the filters they look at. */
export const viewInput = z.object({ ...viewWords.made, ...asked })
export type NewView = z.output<typeof viewInput>

/** A view under another name; with `filters`, with those instead of its own. */
export const changeViewInput = z.object({ ...viewWords.changed, ...asked })
export type ViewChange = z.output<typeof changeViewInput>

export const dropViewInput = z.object(viewWords.dropped)
