import { z } from 'zod'
import { publishedFilters } from '../publications/input'

/** The list of questions and answers as it stands in its address; what makes no sense is left out. */
export const adviceFilters = publishedFilters.pick({ q: true, page: true })
export type AdviceFilters = z.output<typeof adviceFilters>

/** "This helped", from the page of an answer or instead of sending; `submission` is drawn with the page. */
export const helpInput = z.object({ case: z.string().regex(/^[a-z0-9]{8}$/), submission: z.uuid() })

/** An officer takes the words of a published answer into the one they are writing. */
export const reuseInput = z.object({ case: z.uuid(), reuse: z.string().regex(/^[a-z0-9]{8}$/) })
export type Reuse = z.output<typeof reuseInput>
