import { z } from 'zod'
import { line, optional } from '../fields'

const name = line(60)

/** What every desk asks of a saved view: filters of its queue, as an address holds them, under a name. */
export const viewWords = {
  /** `submission`: the id of a new one, made with its form, so that the same form sent twice saves one. */
  made: { submission: z.uuid(), name, filters: z.string().max(600) },
  /** Another name; with `filters`, those instead of its own. */
  changed: { view: z.uuid(), name, filters: optional(z.string().max(600)) },
  dropped: { view: z.uuid() },
}

/** What the forms of a view look at before they are sent: its name. Which desk it is for reads the rest. */
export const viewNaming = z.looseObject({ name })
