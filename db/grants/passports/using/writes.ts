import 'server-only'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Resident } from '../../../actors'
import { documents } from '../../../files/documents/tables'
import { membershipFor } from '../../../people/organisations/members/reads'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { attachPaper } from '../../applications/papers/writes'
import { applicationFor, lockedApplicationFor } from '../../applications/rights/reads'
import { attachments } from '../../applications/tables'
import type { Keeping, Using } from '../input'
import { kindsFor } from '../rules'
import { passportPapers } from '../tables'
import { holdPassport, savePaper } from '../writes'

type Applicant = Resident<'grants'>

/**
 * Puts papers that the organisation keeps into its application, these very versions: what happens to them later is nothing to the application.
 * Pressed twice it is done once. Refuses: gone (also one that has been taken out meanwhile), passport.shut, applications.notEditable,
 * applications.tooManyPapers, organisations.mayNot.
 */
export function usePapers(applicant: Applicant, { application: id, requirement, papers }: Using): Promise<void> {
  return inTown(applicant, async (tx) => {
    const { organisation } = (await lockedApplicationFor(tx, applicant, id, 'draft')).application
    if (!organisation) throw new Refusal('gone')
    for (const paper of new Set(papers)) {
      const [kept] = await tx
        .select({ document: passportPapers.document, kind: passportPapers.kind, state: documents.state })
        .from(passportPapers)
        .innerJoin(documents, eq(documents.id, passportPapers.document))
        .where(
          and(
            ...[eq(passportPapers.id, paper), eq(passportPapers.organisation, organisation)],
            isNull(passportPapers.removedAt),
          ),
        )
        .for('share', { of: passportPapers })
      if (!kept?.document || !kindsFor(requirement).includes(kept.kind)) throw new Refusal('gone')
      if (kept.state === 'quarantined') throw new Refusal('passport.shut')
      const there = and(
        ...[eq(attachments.application, id), eq(attachments.requirement, requirement)],
        ...[eq(attachments.document, kept.document), isNull(attachments.removedAt)],
      )
      if ((await tx.$count(attachments, there)) > 0) continue
      await attachPaper(tx, applicant, { application: id, requirement, document: kept.document, passport: paper })
    }
  })
}

/**
 * Keeps a paper of an application among those of its organisation too. Pressed twice it is kept once.
 * Refuses: gone, passport.shut, passport.full, organisations.mayNot.
 */
export function keepPaper(applicant: Applicant, { application: id, attachment, kind, year }: Keeping): Promise<void> {
  return inTown(applicant, async (tx) => {
    const { organisation } = (await applicationFor(tx, applicant, id, 'see')).application
    if (!organisation) throw new Refusal('gone')
    await membershipFor(tx, applicant, organisation, 'papers')
    await holdPassport(tx, organisation)
    const [row] = await tx
      .select({ document: documents.id, state: documents.state, requirement: attachments.requirement })
      .from(attachments)
      .innerJoin(documents, eq(documents.id, attachments.document))
      .where(
        and(
          ...[eq(attachments.id, attachment), eq(attachments.application, id)],
          ...[isNull(attachments.removedAt), isNotNull(attachments.document)],
        ),
      )
    if (!row || !kindsFor(row.requirement).includes(kind)) throw new Refusal('gone')
    if (row.state === 'quarantined') throw new Refusal('passport.shut')
    const kept = and(
      ...[eq(passportPapers.organisation, organisation), eq(passportPapers.document, row.document)],
      isNull(passportPapers.removedAt),
    )
    if ((await tx.$count(passportPapers, kept)) > 0) return
    await savePaper(tx, applicant, { organisation, kind, year, validUntil: null, document: row.document })
  })
}
