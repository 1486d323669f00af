import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { listOverdueOfActing } from '@/db/grants/reports/mine/reads'

/** Tells whoever is about to apply that a report of an earlier grant is missing, and what follows from it. */
export async function MissingReports() {
  const [reports, t, to, pick, locale] = await Promise.all([
    resident('grants').then(listOverdueOfActing),
    getTranslations('useReports'),
    paths(),
    localized(),
    getLocale(),
  ])
  if (reports.length === 0) return null
  return (
    <Notice tone="warning" title={t('missing.title', { count: reports.length })}>
      <p>{t('missing.text')}</p>
      <ul className="plain-list flow">
        {reports.map(({ id, dueOn, call }) => (
          <li key={id}>
            <Link href={to('/mine/reports/[report]', { report: id })}>
              {t('item', { name: pick(call), day: formatDay(dueOn, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
