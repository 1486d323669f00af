import { z } from 'zod'
import type { Question } from '../input'
import { answersTo, type Manner, type Told } from './rules'

/** Answers as a form sends them, each fault at its question. */
export const answersInput = (questions: readonly Question<unknown>[], manner: Manner = 'own') =>
  z
    .record(z.string().max(30), z.union([z.string().max(5000), z.array(z.string().max(200)).max(40)]))
    .default({})
    .superRefine((told: Told, context) => {
      for (const { code, problem, maximum } of answersTo(questions, told, manner).faults)
        context.addIssue(
          maximum === undefined
            ? { code: 'custom', path: [code], message: problem }
            : { code: 'too_big', origin: 'string', maximum, inclusive: true, path: [code], input: told[code] },
        )
    })
