import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { FillSteps } from '@/components/grants/fill-steps'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { fillLinks } from './fill-links'

/** The pages of an application for its applicant. `current`: a section's key, `papers` or `review`. */
export async function StepList({ sheet, current }: { sheet: ApplicationSheet; current: string | null }) {
  const [t, to, pick] = await Promise.all([getTranslations('applications.steps'), paths(), localized()])
  const { application, call, answers, obstacles, written, papers } = sheet
  return (
    <FillSteps
      {...{ call, answers, obstacles, current, pick }}
      applicant={application.applicantKind}
      written={new Set(written.keys())}
      hasPapers={papers.length > 0}
      links={fillLinks(to, application.id)}
      review={t('review')}
    />
  )
}
