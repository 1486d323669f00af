import { z } from 'zod'
import { day, prose } from '@/db/fields'

const press = { recovery: z.uuid(), version: z.coerce.number().int().min(0) }

/** The shortest and the longest time to answer, in days: by letter the post takes a week of it. */
export const shortestHearing = { portal: 7, post: 14 } as const
export const longestHearing = 120
/** The time that is offered, in days. */
export const usualHearing = 21

/** Until when the applicant may speak before anything is decided. */
export const hearingInput = z.object({ ...press, until: day })

/** `answer`: the form's own number, so that sending twice says it once. */
const answer = { answer: z.uuid(), words: prose(8000) }
export const answerInput = z.object({ recovery: z.uuid(), ...answer })
export type AnswerInput = z.output<typeof answerInput>

/** The same from a paper, with the day it came. */
export const keyedAnswerInput = z.object({ ...press, ...answer, arrivedOn: day })
export type KeyedAnswer = z.output<typeof keyedAnswerInput>
