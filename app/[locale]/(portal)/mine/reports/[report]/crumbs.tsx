import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'

/** The way to a page of a report; without `page` it is the report's own. */
export async function Crumbs({ report, page }: { report: string; page?: string }) {
  const [t, portal, to] = await Promise.all([getTranslations('useReports'), getTranslations('portal'), paths()])
  const own = { label: t('title'), ...(page ? { href: to('/mine/reports/[report]', { report }) } : {}) }
  const crumbs = [{ label: portal('mine'), href: to('/mine') }, own, ...(page ? [{ label: page }] : [])]
  return <Breadcrumbs label={portal('breadcrumbs')} crumbs={crumbs} />
}
