import { useTranslations } from 'next-intl'
import { formatDay } from '@/components/ui/format'
import type { AskedPaper } from '@/db/grants/applications/papers/rules'
import type { Locale } from '@/tenants/municipality'

type Props = { of: NonNullable<AskedPaper['passport']>; locale: Locale }

/** That a paper came from those the organisation keeps, and of which year it is. */
export function PaperOrigin({ of: { kind, year, savedAt }, locale }: Props) {
  const t = useTranslations('passport')
  const facts = { paper: t(`inline.${kind}`), year: String(year), day: formatDay(savedAt, locale) }
  return <p className="small muted">{t('origin', facts)}</p>
}
