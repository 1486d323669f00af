import 'server-only'
import type { Resident } from '../../../actors'
import type { Transaction } from '../../../client'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import type { Call } from '../../calls/input'
import type { Answers } from '../../forms/input'
import { fillIn } from '../prefilling/writes'
import { type Application, applicationFor, lockedApplicationFor } from '../rights/reads'
import { latestSubmission } from '../submissions/reads'
import { applicationEvents } from '../tables'
import type { Copying } from './input'
import { copiedFrom, earlierOf } from './reads'
import { copiedAnswers } from './rules'

type Applicant = Resident<'grants'>

/**
 * Copies answers of an earlier application into a draft, once; what has been answered already, or emptied, stays. Pressed twice it copies once.
 * Refuses: gone, applications.notEditable, applications.alreadyCopied, applications.nothingToCopy, organisations.mayNot.
 */
export function copyAnswers(applicant: Applicant, { application: id, from }: Copying): Promise<void> {
  const { municipality, person } = applicant
  return inTown(applicant, async (tx) => {
    const { application, call } = await lockedApplicationFor(tx, applicant, id, 'draft')
    if (application.state !== 'draft') throw new Refusal('applications.notEditable')
    const before = await copiedFrom(tx, id)
    if (before === from) return
    if (before) throw new Refusal('applications.alreadyCopied')
    const earlier = (await earlierOf(tx, application, call)).find((one) => one.id === from)
    if (!earlier) throw new Refusal('gone')
    const keys = await fillIn(tx, applicant, id, await answersFrom(tx, applicant, { application, call, from }))
    if (keys.length === 0) throw new Refusal('applications.nothingToCopy')
    const data = { from, number: earlier.number, keys: keys.join(' ') }
    await tx
      .insert(applicationEvents)
      .values({ municipality, application: id, kind: 'copied', person: person.id, data })
    await record(tx, applicant, {
      ...{ action: 'application.copied', object: `application:${id}` },
      detail: earlier.number ?? undefined,
    })
  })
}

type Pair = { application: Application; call: Call; from: string }

/** Of what was sent last, not of what somebody has begun to change since. */
async function answersFrom(tx: Transaction, applicant: Applicant, { application, call, from }: Pair): Promise<Answers> {
  const source = await applicationFor(tx, applicant, from, 'see')
  const sent = await latestSubmission(tx, from)
  const earlier = { form: source.call.form, answers: sent?.answers ?? {} }
  return copiedAnswers(call.form, application.applicantKind, earlier)
}
