import { z } from 'zod'
import { type Fault, faultsAtOnce } from '@/db/grants/forms/faults/rules'
import { type GrantForm, semanticKey } from '@/db/grants/forms/input'
import { type Reading, typedAnswers } from '@/db/grants/forms/typed/rules'

/**
 * A part of an application or report as its form sends it: answers by question, and of each the version its writer saw. What cannot be read or cannot be so is a
 * fault at its field; what is missing is none, for a draft may be half done.
 */
export const sectionInput = (form: GrantForm) =>
  z
    .object({
      of: z.uuid(),
      section: semanticKey,
      seen: z.record(semanticKey, z.coerce.number().int().min(0)).default({}),
      answers: z.unknown(),
    })
    .transform(({ answers, ...said }, context) => {
      const reading: Reading = typedAnswers(form, { answers })
      for (const [field, { key }] of reading.faults)
        context.addIssue({ code: 'custom', path: field.split('.'), message: key })
      for (const [question, fault] of faultsAtOnce(form, reading.answers))
        context.addIssue({ ...issueOf(fault), path: ['answers', question] })
      return { ...said, answers: reading.answers }
    })

/** A fault as an issue of a schema. */
export function issueOf({ key, values = {} }: Fault) {
  const { minimum, maximum } = values
  const origin = 'number' as const
  if (key === 'tooMuchForEach') return { code: 'custom' as const, message: key, params: values }
  if (minimum !== undefined) return { code: 'too_small' as const, origin, minimum: Number(minimum) }
  if (maximum !== undefined) return { code: 'too_big' as const, origin, maximum: Number(maximum) }
  return { code: 'custom' as const, message: key }
}
