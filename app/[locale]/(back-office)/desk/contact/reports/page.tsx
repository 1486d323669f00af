import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listReported } from '@/db/contact/reports/reads'
import { ReportedThing } from './reported-thing'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('caseReports.desk'))('title') }
}

/** What readers hold to be improper, each thing with the case beside it, to be left or taken out of sight. */
export default async function ReportsPage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [things, t, contact, portal, to] = await Promise.all([
    listReported(asker),
    getTranslations('caseReports.desk'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
  ])
  const done = did === 'left' || did === 'hidden' ? did : null
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} count={String(things.length)} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(done)}
          </Notice>
        )}
        {things.length === 0 && (
          <EmptyState title={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        <ClientTexts only={['caseReports']}>
          {things.map((reports) => (
            <ReportedThing key={`${reports[0].case} ${reports[0].photo}`} reports={reports} />
          ))}
        </ClientTexts>
      </div>
    </>
  )
}
