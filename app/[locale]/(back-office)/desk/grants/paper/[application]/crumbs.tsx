import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { paperLinks } from '@/app/_server/paper'
import { PageHeading } from '@/components/frame/page-heading'
import { FillSteps } from '@/components/grants/fill-steps'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import type { PaperSheet } from '@/db/grants/applications/arrivals/reads'

/** Whose an application on paper is. */
export const applicantOf = ({ organisation, application }: PaperSheet): string =>
  organisation?.name ?? application.paperName ?? '–'

type Props = { sheet: PaperSheet; title: string; lead?: string; current: string }

/** The head of each page on which an application on paper is keyed in: where one is, what is left, what was asked. */
export async function FillingHead({ sheet, title, lead, current }: Props) {
  const [t, to, pick] = await Promise.all([getTranslations('arrivals'), paths(), localized()])
  const { application, call, answers, obstacles, versions, papers, supplement } = sheet
  const open = application.state === 'draft' || supplement !== null
  const page = to('/desk/grants/paper/[application]', { application: application.id })
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: t('title'), href: to('/desk/grants/paper') },
          { label: applicantOf(sheet), href: page },
          { label: title },
        ]}
      />
      <PageHeading title={title} eyebrow={`${applicantOf(sheet)}, ${pick(call.name)}`} lead={lead} />
      <FillSteps
        {...{ call, answers, obstacles, current, pick }}
        applicant={application.applicantKind}
        written={new Set(Object.keys(versions))}
        hasPapers={papers.length > 0}
        links={paperLinks(to, application.id)}
        review={t('review.title')}
      />
      {!open && <Notice tone="info">{t('shut')}</Notice>}
    </>
  )
}
