import { z } from 'zod'
import { line } from '../../../fields'

/** Somebody rings or comes by: their whole name, telephone number or e-mail address. */
export const callerInput = z.object({ caller: line(120) })
