import { z } from 'zod'
import { optional, prose } from '@/db/fields'

/** What the rules find at one point of the check. `look`: no rule can tell, an officer looks it up. */
export const foundKinds = [
  'ok',
  'late',
  'wrong',
  'missing',
  'promised',
  'overdue',
  'inAnother',
  'notBrought',
  'look',
] as const
export type Found = (typeof foundKinds)[number]

/** `fails`: of a rule about the applicant, which does not hold. */
export const verdicts = ['ok', 'missing', 'fails', 'notNeeded', 'flag'] as const
export type Verdict = (typeof verdicts)[number]

/** A rule about the applicant holds or does not; everything else is there or missing. */
const verdictsOfRules: readonly Verdict[] = ['ok', 'fails', 'notNeeded']
export const verdictsFor = (item: string): readonly Verdict[] =>
  item.startsWith('rule:') ? verdictsOfRules : verdicts.filter((verdict) => verdict !== 'fails')

/** Whoever sees it otherwise than the rules do, or lets it be, says why. */
export const needsNote = (found: Found, verdict: Verdict): boolean =>
  verdict === 'flag' ||
  (verdict === 'fails' && found !== 'wrong') ||
  (['late', 'wrong', 'missing', 'overdue'].includes(found) && verdict !== 'missing' && verdict !== 'fails')

const verdictInput = z
  .object({
    item: z.string().regex(/^[a-zA-Z]+(:[a-z][a-z0-9_]{0,39})?$/),
    found: z.enum(foundKinds),
    verdict: optional(z.enum(verdicts)),
    note: optional(prose(1000)),
  })
  .refine(({ found, verdict, note }) => verdict === null || note !== null || !needsNote(found, verdict), {
    path: ['note'],
    message: 'checkNote',
  })
  .refine(({ item, verdict }) => verdict === null || verdictsFor(item).includes(verdict), {
    path: ['verdict'],
    message: 'wrong',
  })

export const checkInput = z.object({
  application: z.uuid(),
  version: z.coerce.number().int().min(1),
  verdicts: z.array(verdictInput).max(200),
})
export type Checking = z.output<typeof checkInput>
