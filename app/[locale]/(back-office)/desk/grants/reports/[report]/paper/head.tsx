import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { paperReportLinks } from '@/app/_server/report'
import { PageHeading } from '@/components/frame/page-heading'
import { FillSteps } from '@/components/grants/fill-steps'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import type { ReportSheet } from '@/db/grants/reports/filling/reads'
import { writable } from '@/db/grants/reports/rules'

type Props = { sheet: ReportSheet; title: string; lead?: string; current: string }

/** The head of each page on which a report that came by post is keyed in: whose it is, where one is, what is left. */
export async function KeyingHead({ sheet, title, lead, current }: Props) {
  const [t, reports, to, pick] = await Promise.all([
    getTranslations('post.report'),
    getTranslations('useReports.desk'),
    paths(),
    localized(),
  ])
  const { report, application, call, answers, faults, written, papers } = sheet
  const whose = sheet.organisation ?? application.paperName ?? '–'
  return (
    <>
      <Breadcrumbs
        label={reports('title')}
        crumbs={[
          { label: reports('title'), href: to('/desk/grants/reports') },
          { label: whose, href: to('/desk/grants/reports/[report]', { report: report.id }) },
          { label: title },
        ]}
      />
      <PageHeading title={title} eyebrow={`${whose}, ${pick(call.name)}, ${application.number ?? ''}`} lead={lead} />
      <FillSteps
        {...{ call, answers, current, pick }}
        obstacles={{ faults, papers: [] }}
        applicant={application.applicantKind}
        written={new Set(written.keys())}
        hasPapers={papers.length > 0}
        takesPapers
        links={paperReportLinks(to, report.id)}
        review={t('review')}
      />
      {!writable.includes(report.state) && <Notice tone="info">{t('shut')}</Notice>}
    </>
  )
}
