import 'server-only'
import type { Visitor } from '../../actors'
import { Refusal } from '../../refusal'
import { inTown } from '../../town'
import { secretOf } from '../cases/follow/reads'
import { disputeIn, isSaid, ownCase } from '../cases/moves/writes'
import { identityCodesIn } from '../guard/codes/rules'
import { rateIn } from '../surveys/writes'
import type { EndingAnswer } from './input'
import { endingIn } from './reads'

/**
 * The reader of a mail says whether their matter is in order, once; a "no" also asks for the case to be opened again.
 * Returns the secret of their own link. Refuses: gone, contact.identityCode, contact.endingAnswered, contact.endingMoved, contact.endingOver.
 */
export async function answerEnding(visitor: Visitor<'contact'>, { at, event, answer, reasons, text }: EndingAnswer) {
  if (identityCodesIn(text ?? '').length > 0) throw new Refusal('contact.identityCode')
  return inTown(visitor, async (tx) => {
    const asked = await endingIn(tx, at)
    if (!asked) throw new Refusal('gone')
    const key = secretOf(asked.reporter)
    // Nobody else answers or moves the case until this is done; only then is it certain how the link stands.
    await ownCase(tx, visitor, key)
    if (await isSaid(tx, event)) return key
    const { standing } = (await endingIn(tx, at)) ?? { standing: null }
    if (standing !== 'open') throw new Refusal(standing ? refusals[standing] : 'gone')
    await rateIn(tx, visitor, { at: key, answer, reasons, comment: answer === 'yes' ? text : null })
    if (answer === 'no') await disputeIn(tx, visitor, { at: key, event, text: text ?? '' })
    return key
  })
}

const refusals = {
  answered: 'contact.endingAnswered',
  moved: 'contact.endingMoved',
  over: 'contact.endingOver',
} as const
