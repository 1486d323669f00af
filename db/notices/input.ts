import { z } from 'zod'
import type { Locale } from '@/tenants/municipality'
import { inLanguages, momentInFinland, optional } from '../fields'

/** What an administrator writes of a notice; the town's first language is required. */
export const noticeInput = (first: Locale) =>
  z
    .object({
      id: optional(z.uuid()),
      /** The id of a new one, made with its form: the same form sent twice writes one notice. */
      submission: optional(z.uuid()),
      version: optional(z.string().regex(/^\d+$/)),
      title: inLanguages(120, first),
      body: inLanguages(2000, first),
      showFrom: momentInFinland,
      showUntil: optional(momentInFinland),
    })
    .refine(({ showFrom, showUntil }) => !showUntil || showFrom < showUntil, {
      path: ['showUntil'],
      message: 'untilBeforeFrom',
    })
export type NoticeInput = z.output<ReturnType<typeof noticeInput>>

export const noticeEnd = z.object({ id: z.uuid() })
