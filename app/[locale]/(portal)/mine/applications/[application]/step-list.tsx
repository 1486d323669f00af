import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Steps } from '@/components/ui/progress'
import { askedPapers } from '@/db/grants/applications/papers/rules'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { askedSections } from '@/db/grants/forms/rules'

/** The pages of an application, each a link, with what is ready and what still lacks something; before any of them, the way on. `current`: a section's key, `papers` or `review`. */
export async function StepList({ sheet, current }: { sheet: ApplicationSheet; current: string | null }) {
  const [t, to, pick] = await Promise.all([getTranslations('applications.steps'), paths(), localized()])
  const { application, call, answers, obstacles, written } = sheet
  const at = { application: application.id }
  const asked = askedSections(call.form, { applicant: application.applicantKind, answers })
  const papers = askedPapers(call, application.applicantKind, answers)
  const steps = [
    ...asked.map(({ key, title, questions }) => ({
      key,
      label: pick(title),
      href: to('/mine/applications/[application]/form/[section]', { ...at, section: key }),
      lacks: questions.some((question) => obstacles.faults.has(question.key)),
      begun: questions.some((question) => written.has(question.key)),
    })),
    ...(papers.length > 0
      ? [
          {
            key: 'papers',
            label: t('papers'),
            href: to('/mine/applications/[application]/papers', at),
            lacks: obstacles.papers.length > 0,
            begun: sheet.papers.length > 0,
          },
        ]
      : []),
    {
      key: 'review',
      label: t('review'),
      href: to('/mine/applications/[application]/review', at),
      lacks: true,
      begun: false,
    },
  ]
  const next = steps.find(({ lacks }) => lacks)
  return (
    <nav aria-label={t('label')} className="flow">
      <Steps
        label={t('label')}
        dots={current !== null}
        steps={steps.map(({ key, label, href, lacks, begun }) => ({
          label: <Link href={href}>{label}</Link>,
          state: key === current ? 'current' : lacks ? 'coming' : 'done',
          said: lacks ? (begun ? t('unfinished') : undefined) : t('ready'),
        }))}
      />
      {!current && next && <ButtonLink href={next.href}>{t('goOn')}</ButtonLink>}
    </nav>
  )
}
