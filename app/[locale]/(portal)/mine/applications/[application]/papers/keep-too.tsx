import { getLocale, getTranslations } from 'next-intl/server'
import { PaperOrigin } from '@/components/grants/paper-origin'
import { finnishDay } from '@/db/fields'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { kindsFor, usualYear, yearsOffered } from '@/db/grants/passports/rules'
import { KeepForm } from './keep-form'
import type { OwnPapers } from './use-own'

type Paper = ApplicationSheet['papers'][number]
type Props = { application: string; paper: Paper | undefined; own: OwnPapers | null }

/** Where an attached paper came from; or the press that keeps it among the organisation's own papers too. */
export async function KeepToo({ application, paper, own }: Props) {
  const [t, locale] = await Promise.all([getTranslations('passport'), getLocale()])
  if (!paper?.document) return null
  if (paper.passport) return <PaperOrigin of={paper.passport} locale={locale} />
  const { id, requirement, document } = paper
  const kinds = kindsFor(requirement)
  const [first] = kinds
  if (!own || !first || document.state === 'quarantined') return null
  if (own.kept.some((kept) => kept.document.id === document.id)) return <p className="muted">{t('keep.there')}</p>
  return (
    <KeepForm
      application={application}
      attachment={id}
      name={document.name}
      kinds={kinds}
      year={usualYear(first, own.closes)}
      years={yearsOffered(finnishDay(new Date()))}
    />
  )
}
