import { useTranslations } from 'next-intl'
import { PageHeading } from '@/components/frame/page-heading'
import { formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { RemovalReason } from '@/db/contact/retention/removals/input'
import type { Locale } from '@/tenants/municipality'

type Props = { reference: string; reason: RemovalReason; at: Date; locale: Locale; home: string }

/** In the place of a case that has been deleted: that it was there, when it went, and why. */
export function CaseGone({ reference, reason, at, locale, home }: Props) {
  const t = useTranslations('keeping.gone')
  return (
    <div className="page page-main flow-wide column">
      <PageHeading title={t('title', { reference })} lead={t('lead', { day: formatWeekday(at, locale) })} />
      <p>{t(`reason.${reason}`)}</p>
      <p>
        <Link href={home}>{t('new')}</Link>
      </p>
    </div>
  )
}
