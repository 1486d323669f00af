import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { paperReportHere, paperReportLinks } from '@/app/_server/report'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { DocumentField } from '@/components/ui/document-field'
import { Notice } from '@/components/ui/notice'
import { RemoveDocument } from '@/components/ui/remove-document'
import { hasScanner } from '@/db/files/documents/reads'
import { writable } from '@/db/grants/reports/rules'
import { KeyingHead } from '../head'
import { removal } from './actions'

type Props = {
  params: Promise<{ report: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('post.report'))('papers') }
}

/** The scanned papers of a report that came by post. */
export default async function PaperReportPapersPage({ params, searchParams }: Props) {
  const [{ report: id }, { did, problem, why }] = await Promise.all([params, searchParams])
  const [sheet, t, words, reports, refusals, to, locale] = await Promise.all([
    paperReportHere(id),
    getTranslations('post.report'),
    getTranslations('useReports.papers'),
    getTranslations('useReports.desk'),
    getTranslations('refusals'),
    paths(),
    getLocale(),
  ])
  if (!sheet) return <Barred back={{ label: reports('title'), href: to('/desk/grants/reports') }} />
  const open = writable.includes(sheet.report.state)
  const refused = typeof why === 'string' && refusals.has(why) ? refusals(why) : null
  const documents = sheet.papers.flatMap(({ id: paper, document }) => (document ? [{ ...document, id: paper }] : []))
  return (
    <div className="flow-wide">
      <KeyingHead sheet={sheet} title={t('papers')} lead={t('papersLead')} current="papers" />
      {(did === 'added' || did === 'removed') && (
        <Notice tone="success" live="status">
          {words(did)}
        </Notice>
      )}
      {refused && (
        <Notice tone="danger" live="alert">
          {refused}
        </Notice>
      )}
      <div className="column flow-wide">
        <ClientTexts only={['documents']}>
          <DocumentField
            id="papers"
            label={t('scan')}
            documents={documents}
            upload={open ? `/api/uploads/paper-reports/${id}?locale=${locale}` : undefined}
            addressOf={(paper) => `/api/files/desk/paper-reports/${id}/${paper}`}
            removal={({ id: document, name }) =>
              open && <RemoveDocument action={removal} of={id} document={document} label={words('remove', { name })} />
            }
            problem={typeof problem === 'string' && !refused ? problem : undefined}
            hasScanner={hasScanner()}
            isStaff
          />
        </ClientTexts>
        <ButtonRow>
          <ButtonLink href={paperReportLinks(to, id).review}>{t('next')}</ButtonLink>
        </ButtonRow>
      </div>
    </div>
  )
}
