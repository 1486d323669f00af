import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { reportHere } from '@/app/_server/report'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { DocumentField } from '@/components/ui/document-field'
import { Notice } from '@/components/ui/notice'
import { RemoveDocument } from '@/components/ui/remove-document'
import { hasScanner } from '@/db/files/documents/reads'
import { writable } from '@/db/grants/reports/rules'
import { Crumbs } from '../crumbs'
import { StepList } from '../step-list'
import { removal } from './actions'

type Props = {
  params: Promise<{ report: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('useReports.papers'))('title') }
}

/** The papers of a report: what shows how the grant was used. */
export default async function ReportPapersPage({ params, searchParams }: Props) {
  const [{ report: id }, { did, problem, why }] = await Promise.all([params, searchParams])
  const [sheet, t, to, pick, refusals, locale] = await Promise.all([
    reportHere(id),
    getTranslations('useReports.papers'),
    paths(),
    localized(),
    getTranslations('refusals'),
    getLocale(),
  ])
  const { report, call, papers } = sheet
  const open = writable.includes(report.state)
  const refused = typeof why === 'string' && refusals.has(why) ? refusals(why) : null
  const documents = papers.flatMap(({ id: paper, document }) => (document ? [{ ...document, id: paper }] : []))
  return (
    <div className="page page-main flow-wide">
      <Crumbs report={id} page={t('title')} />
      <PageHeading title={t('title')} eyebrow={pick(call.name)} lead={t('lead')} />
      <StepList sheet={sheet} current="papers" />
      {(did === 'added' || did === 'removed') && (
        <Notice tone="success" live="status">
          {t(did)}
        </Notice>
      )}
      {refused && (
        <Notice tone="danger" live="alert">
          {refused}
        </Notice>
      )}
      <ClientTexts only={['documents']}>
        <DocumentField
          id="papers"
          label={t('label')}
          hint={t('hint')}
          documents={documents}
          upload={open ? `/api/uploads/reports/${id}?locale=${locale}` : undefined}
          addressOf={(paper) => `/api/reports/${id}/papers/${paper}`}
          removal={({ id: document, name }) =>
            open && <RemoveDocument action={removal} of={id} document={document} label={t('remove', { name })} />
          }
          problem={typeof problem === 'string' && !refused ? problem : undefined}
          hasScanner={hasScanner()}
        />
      </ClientTexts>
      <ButtonRow>
        <ButtonLink href={to('/mine/reports/[report]/review', { report: id })}>{t('next')}</ButtonLink>
      </ButtonRow>
    </div>
  )
}
