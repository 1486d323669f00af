import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoment } from '@/components/ui/format'
import { finnishClock } from '@/db/fields'
import { listCallsForPaper } from '@/db/grants/applications/arrivals/reads'
import { BeginForm } from './begin-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals'))('new') }
}

/** Begins to key in an application that came on paper. */
export default async function NewPaperPage() {
  const [calls, here, typed, t, to, pick, locale] = await Promise.all([
    preparer().then(listCallsForPaper),
    town(),
    parked(),
    getTranslations('arrivals'),
    paths(),
    localized(),
    getLocale(),
  ])
  const now = new Date()
  const options = calls.map(({ slug, name, closesAt }) => ({
    value: slug,
    label: closesAt
      ? t(closesAt < now ? 'closed' : 'closes', { call: pick(name), at: formatMoment(closesAt, locale) })
      : pick(name),
  }))
  const fresh = { arrivedAt: finnishClock(now), way: 'post', language: here.locales[0] }
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/grants/paper') }, { label: t('new') }]}
      />
      <PageHeading title={t('new')} lead={t('newLead')} />
      {options.length === 0 ? (
        <EmptyState title={t('noCalls')}>
          <p>{t('noCallsText')}</p>
        </EmptyState>
      ) : (
        <ClientTexts only={['arrivals']}>
          <BeginForm
            calls={options}
            languages={here.locales}
            initial={{ ...fresh, beginning: randomUUID(), ...typed }}
          />
        </ClientTexts>
      )}
    </div>
  )
}
