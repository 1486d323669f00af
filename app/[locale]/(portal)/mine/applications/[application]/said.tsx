import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { PrintoutLink } from './printout-link'

type Props = { said: string; sheet: ApplicationSheet }

/** What was just done, and what happens next. */
export async function Said({ said, sheet }: Props) {
  const [t, locale] = await Promise.all([getTranslations('applications.said'), getLocale()])
  const { application, signedBy, closesAt } = sheet
  if (application.state === 'draft' && signedBy.length > 0)
    return (
      <Notice tone="info" live="status" title={t('signedTitle')}>
        {t('signed', { names: signedBy.join(', ') })}
      </Notice>
    )
  if (said === 'received' && application.number)
    return (
      <Notice tone="success" live="status" title={t('receivedTitle', { number: application.number })}>
        <p>{t('received')}</p>
        <p>
          <PrintoutLink application={application.id} sending={1} />
        </p>
        {application.late && <p>{t('late', { day: formatWeekday(closesAt, locale) })}</p>}
      </Notice>
    )
  const known = ['begun', 'completed', 'withdrawn', 'written', 'answered'] as const
  const found = known.find((one) => one === said)
  return found ? (
    <Notice tone="success" live="status">
      {t(found)}
    </Notice>
  ) : null
}
