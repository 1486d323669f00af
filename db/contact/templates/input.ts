import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { day, inLanguages, line, optional } from '../../fields'
import { periodPattern } from '../cases/plans/rules'
import { ends, type State } from '../cases/rules'
import { topicCode } from '../topics/input'
import { unknownPlaceholders } from './rules'

/** The states that are told with words which are often the same. */
export const templateStates = [
  'in_progress',
  'waiting_reporter',
  'planned',
  'forwarded',
  ...ends.filter((end) => end !== 'merged' && end !== 'rejected'),
] as const satisfies readonly State[]

/** What staff write once and say often; the town's first language is required, the others may come later. */
export const templateInput = (first: Locale) =>
  z
    .object({
      id: optional(z.uuid()),
      /** The id of a new one, made with its form: the same form sent twice writes one. */
      submission: optional(z.uuid()),
      version: optional(z.coerce.number().int().positive()),
      name: line(80),
      topic: optional(topicCode),
      state: z.enum(templateStates),
      words: inLanguages(2000, first),
    })
    .superRefine(({ words }, context) => {
      for (const [locale, text] of Object.entries(words))
        if (text && unknownPlaceholders(text).length > 0)
          context.addIssue({ code: 'custom', path: ['words', locale], message: 'placeholder' })
    })
export type TemplateInput = z.output<ReturnType<typeof templateInput>>

export const templateEnd = z.object({ id: z.uuid() })

/** One step up or down among those of its topic. */
export const templateStep = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().positive(),
  to: z.enum(['up', 'down']),
})
export type TemplateStep = z.output<typeof templateStep>

/** An officer has chosen a template for a case; the day they have typed is filled in where the words ask for it. */
export const useTemplateInput = z.object({
  case: z.uuid(),
  template: z.uuid('required'),
  day: optional(day),
  /** Chosen instead of a day; kept as it is. */
  period: optional(z.string().regex(periodPattern)).optional(),
})
export type TemplateUse = z.output<typeof useTemplateInput>

/** What is looked for among templates, as it stands in the address. */
export const templateFilters = z.object({ q: z.string().trim().max(100).catch('') })
