import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Steps } from '@/components/ui/progress'
import { askedSections } from '@/db/grants/forms/rules'
import type { ReportSheet } from '@/db/grants/reports/filling/reads'

/** The pages of a report, each a link, with what is ready and what still lacks something; before any of them, the way on. `current`: a section's key, `papers` or `review`. */
export async function StepList({ sheet, current }: { sheet: ReportSheet; current: string | null }) {
  const [t, to, pick] = await Promise.all([getTranslations('useReports.steps'), paths(), localized()])
  const { report, application, call, answers, faults, written } = sheet
  const at = { report: report.id }
  const asked = askedSections(call.form, { applicant: application.applicantKind, answers })
  const steps = [
    ...asked.map(({ key, title, questions }) => ({
      ...{ key, label: pick(title), href: to('/mine/reports/[report]/form/[section]', { ...at, section: key }) },
      lacks: questions.some((question) => faults.has(question.key)),
      begun: questions.some((question) => written.has(question.key)),
    })),
    {
      ...{ key: 'papers', label: t('papers'), href: to('/mine/reports/[report]/papers', at) },
      ...{ lacks: false, begun: sheet.papers.length > 0 },
    },
    { key: 'review', label: t('review'), href: to('/mine/reports/[report]/review', at), lacks: true, begun: false },
  ]
  const next = steps.find(({ lacks }) => lacks)
  return (
    <nav aria-label={t('label')} className="flow">
      <Steps
        label={t('label')}
        dots={current !== null}
        steps={steps.map(({ key, label, href, lacks, begun }) => ({
          label: <Link href={href}>{label}</Link>,
          state: key === current ? 'current' : lacks || (key === 'papers' && !begun) ? 'coming' : 'done',
          said: key === 'papers' && !begun ? t('optional') : lacks ? (begun ? t('unfinished') : undefined) : t('ready'),
        }))}
      />
      {!current && next && <ButtonLink href={next.href}>{t(written.size > 0 ? 'goOn' : 'begin')}</ButtonLink>}
    </nav>
  )
}
