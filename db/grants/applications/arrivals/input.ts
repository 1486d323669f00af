import { z } from 'zod'
import { day, line, momentInFinland, optional, prose } from '@/db/fields'
import { submitInput } from '@/db/grants/applications/submissions/input'
import { callSlug } from '@/db/grants/calls/input'
import { applicantKinds } from '@/db/grants/forms/input'
import { businessIdOf, registerNumberOf } from '@/db/people/organisations/rules'

/** How a paper came. */
export const arrivalWays = ['counter', 'post', 'email'] as const
export type ArrivalWay = (typeof arrivalWays)[number]

/** Either number of an organisation, as the paper gives it. */
const register = optional(
  line(20).transform((typed, context) => {
    const [businessId, registerNumber] = [businessIdOf(typed), registerNumberOf(typed)]
    if (businessId) return { businessId, registerNumber: null }
    if (registerNumber) return { businessId: null, registerNumber }
    context.addIssue({ code: 'custom', message: 'businessOrRegister' })
    return z.NEVER
  }),
)

const paper = {
  arrivedAt: momentInFinland,
  way: z.enum(arrivalWays),
  language: z.enum(['fi', 'sv', 'en']),
  kind: z.enum(applicantKinds),
  register,
  name: optional(line(120)),
  street: optional(line(120)),
  postcode: optional(
    z
      .string()
      .trim()
      .regex(/^\d{5}$/, 'postcode'),
  ),
  postOffice: optional(line(60)),
}

/** `beginning`: the form's own number, so that pressing twice begins once. */
export const beginPaperInput = z
  .object({ call: z.string().min(1, 'required').pipe(callSlug), ...paper, beginning: z.uuid() })
  .superRefine(whole)
export type PaperBeginning = z.output<typeof beginPaperInput>

/** `version`: of the arrival that was looked at. */
export const arrivalInput = z
  .object({ ...paper, application: z.uuid(), version: z.coerce.number().int().min(1) })
  .superRefine(whole)
export type PaperArrival = z.output<typeof arrivalInput>

type Said = Pick<PaperArrival, 'kind' | 'register' | 'name' | 'street' | 'postcode' | 'postOffice'>

/** Somebody in no register is told by name and address; what is in one, by its number or by these. */
function whole(said: Said, context: z.core.$RefinementCtx) {
  const registered = said.kind === 'association' || said.kind === 'company'
  const missing = registered
    ? said.register || said.name
      ? []
      : (['register'] as const)
    : (['name', 'street', 'postcode', 'postOffice'] as const).filter((field) => said[field] === null)
  for (const field of missing) context.addIssue({ code: 'custom', path: [field], message: 'required' })
}

export const dropPaperInput = z.object({ application: z.uuid(), reason: prose(500) })

/** What was asked to be completed, come on paper: the day it came says whether it is late. */
export const completePaperInput = submitInput.extend({ arrivedOn: day })
export type PaperCompletion = z.output<typeof completePaperInput>
