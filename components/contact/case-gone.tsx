import { useTranslations } from 'next-intl'
import { PageHeading } from '@/components/frame/page-heading'
import { formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { RemovalReason } from '@/db/contact/retention/removals/input'
import type { Locale } from '@/tenants/municipality'

type Props = {
  reference: string
  reason: RemovalReason
  at: Date
  locale: Locale
  home: string
  /** Whether it was their own link that is looked at. */
  own: boolean
}

/** In the place of a case that has been deleted, or whose reporter is in it no more: that it was there, when they went, and why. */
export function CaseGone({ reference, reason, at, locale, home, own }: Props) {
  const [gone, erased] = [useTranslations('keeping.gone'), useTranslations('erasure.gone')]
  const mine = own && reason === 'erasure'
  const day = formatWeekday(at, locale)
  return (
    <div className="page page-main flow-wide column">
      <PageHeading
        title={mine ? erased('title') : gone('title', { reference })}
        lead={mine ? erased('lead', { reference, day }) : gone('lead', { day })}
      />
      <p>{mine ? erased('text') : gone(`reason.${reason}`)}</p>
      <p>
        <Link href={home}>{gone('new')}</Link>
      </p>
    </div>
  )
}
