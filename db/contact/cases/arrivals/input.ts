import { z } from 'zod'
import { line, momentInFinland, optional, prose, ticked } from '../../../fields'
import { toldPoint } from '../../../places/input'
import { answersInput } from '../../questions/answers/input'
import type { Told } from '../../questions/answers/rules'
import type { Question } from '../../questions/input'
import { kinds, topicCode } from '../../topics/input'
import { longestText } from '../input'

/** How people reach the town without the portal. */
export const handChannels = ['phone', 'counter', 'letter'] as const

/** What somebody told the town by telephone, at the counter or by letter, as staff write it down. */
export const arrivalInputFor = (questions: readonly Question<unknown>[]) =>
  z.object({
    channel: z.enum(handChannels),
    /** When it came; the promise counts from it. */
    at: momentInFinland,
    topic: topicCode,
    kind: z.enum(kinds),
    text: prose(longestText),
    place: optional(line(200)),
    ...toldPoint,
    name: optional(line(80)),
    email: optional(z.email('email').max(120)),
    phone: optional(line(30)),
    /** The language they want the answer in. */
    locale: z.enum(['fi', 'sv', 'en']),
    publish: ticked,
    submission: z.uuid(),
    seen: optional(z.string().regex(/^[a-zA-Z,]{1,300}$/)),
    questionSet: optional(z.uuid()),
    /** Asked, and never required: who rings may not know. */
    answers: answersInput(questions, 'byStaff'),
  })
export const arrivalInput = arrivalInputFor([])
export type HandArrival = Omit<z.output<typeof arrivalInput>, 'answers' | 'questionSet'> & {
  questionSet?: string | null
  answers?: Told
}
