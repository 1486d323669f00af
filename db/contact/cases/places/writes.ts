import 'server-only'
import { eq } from 'drizzle-orm'
import type { Officer } from '../../../actors'
import { record } from '../../../journal/writes'
import { isOutside } from '../../../places/borders/rules'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { identityCodesIn } from '../../guard/codes/rules'
import { dropShape } from '../../open311/objects/writes'
import { rerunForPlace } from '../rerouting/writes'
import { caseEvents, cases } from '../tables'
import { lockedCase } from '../writes'
import type { CasePlace } from './input'

/** Marks or corrects where a case is, and runs the rules anew: who answers there may be another. The reporter is not told. Refuses: gone, contact.changedMeanwhile, contact.outside, contact.identityCode. */
export function placeCase(officer: Officer<'contact'>, { case: id, version, place, ...point }: CasePlace) {
  const { municipality } = officer
  if (identityCodesIn(place ?? '').length > 0) throw new Refusal('contact.identityCode')
  if (isOutside(municipality, point)) throw new Refusal('contact.outside')
  return inTown(officer, async (tx) => {
    const found = await lockedCase(tx, id, version)
    await tx
      .update(cases)
      .set({ place, ...point, placeMethod: 'staff', version: version + 1 })
      .where(eq(cases.id, id))
    await dropShape(tx, id)
    await tx.insert(caseEvents).values({ municipality, case: id, kind: 'placed', by: 'staff', staff: officer.staff.id })
    await rerunForPlace(tx, officer, found)
    await record(tx, officer, { action: 'case.placed', object: `case:${id}` })
  })
}
