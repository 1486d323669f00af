import { z } from 'zod'
import { line, optional, prose, ticked } from '../../fields'
import { toldPoint } from '../../places/input'
import { answersInput } from '../questions/answers/input'
import type { Told } from '../questions/answers/rules'
import type { Question } from '../questions/input'
import { kinds, placeNeedOf } from '../topics/input'

export const eventKinds = [
  'received',
  'moved',
  'assigned',
  'noted',
  'said',
  'told',
  'retopiced',
  'prioritised',
  'placed',
  'joined',
  'outside',
  'continued',
  'blanked',
] as const
export type EventKind = (typeof eventKinds)[number]

export const longestText = 4000

/** How it reached the town. */
export const channels = ['portal', 'phone', 'counter', 'letter', 'open311', 'email'] as const
export type Channel = (typeof channels)[number]

/** What a resident sends, with the answers to what the topic asks. `seen` names what their words have been taken for, as far as they have read it and go past it. */
export const caseInputFor = (questions: readonly Question<unknown>[]) =>
  z
    .object({
      topic: z.string().regex(/^[a-z0-9-]{1,30}$/, 'required'),
      kind: z.enum(kinds),
      text: prose(longestText),
      place: optional(line(200)),
      ...toldPoint,
      name: optional(line(80)),
      email: optional(z.email('email').max(120)),
      phone: optional(line(30)),
      publish: ticked,
      /** Lets how to reach them be given to whoever takes care of the matter, where that is likely not the town. */
      passOn: ticked.optional(),
      submission: z.uuid(),
      seen: optional(z.string().regex(/^[a-zA-Z,]{1,300}$/)),
      /** A trap: people do not see the field, programs fill it. */
      subject2: optional(z.string().max(500)),
      /** The form asks where; the topic itself is asked once more when the case is taken. */
      placeNeeded: ticked,
      /** The questions as the form asked them, and the answers. */
      questionSet: optional(z.uuid()),
      answers: answersInput(questions),
    })
    .refine(
      ({ kind, place, latitude, placeNeeded }) =>
        place || latitude !== undefined || !placeNeeded || placeNeedOf('required', kind) !== 'required',
      { path: ['place'], message: 'required' },
    )
export const newCaseInput = caseInputFor([])
export type NewCase = Omit<z.output<typeof newCaseInput>, 'answers' | 'questionSet'> & {
  questionSet?: string | null
  answers?: Told
}

export const assignInput = z.object({
  case: z.uuid(),
  version: z.coerce.number().int().positive(),
  handler: optional(z.uuid()),
  unit: z.uuid(),
})
/** `unit`: the one the officer was shown, when they were asked. */
export const rerouteInput = assignInput.pick({ case: true, version: true }).extend({ unit: optional(z.uuid()) })
export const keepInput = assignInput.pick({ case: true, version: true })
export const noteInput = z.object({ case: z.uuid(), note: prose(longestText) })
