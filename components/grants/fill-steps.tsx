import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Steps } from '@/components/ui/progress'
import { askedPapers } from '@/db/grants/applications/papers/rules'
import type { Obstacles } from '@/db/grants/applications/submissions/rules'
import type { Call } from '@/db/grants/calls/input'
import type { Answers, ApplicantKind, Words } from '@/db/grants/forms/input'
import { askedSections } from '@/db/grants/forms/rules'

export type Filling = {
  readonly call: Call
  readonly applicant: ApplicantKind
  readonly answers: Answers
  readonly obstacles: Obstacles
}

/** The pages on which an application is filled in. */
export type FillLinks = { section: (key: string) => string; papers: string; review: string }

type Props = Filling & {
  /** Keys of the questions that something has been said to. */
  written: ReadonlySet<string>
  hasPapers: boolean
  /** Papers are always taken, whether any is asked for or not. */
  takesPapers?: boolean
  /** A section's key, `papers` or `review`; null before any of them. */
  current: string | null
  links: FillLinks
  /** What the last page is called. */
  review: string
  pick: (words: Words) => string
}

/** The pages of an application, each a link, with what is ready and what still lacks something; before any of them, the way on. */
export function FillSteps(props: Props) {
  const t = useTranslations('applications.steps')
  const { current } = props
  const steps = useSteps(props)
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

function useSteps({
  call,
  applicant,
  answers,
  obstacles,
  written,
  hasPapers,
  takesPapers = false,
  links,
  review,
  pick,
}: Props) {
  const t = useTranslations('applications.steps')
  const sections = askedSections(call.form, { applicant, answers }).map(({ key, title, questions }) => ({
    ...{ key, label: pick(title), href: links.section(key) },
    lacks: questions.some((question) => obstacles.faults.has(question.key)),
    begun: questions.some((question) => written.has(question.key)),
  }))
  const papers = {
    ...{ key: 'papers', label: t('papers'), href: links.papers },
    ...{ lacks: obstacles.papers.length > 0, begun: hasPapers },
  }
  const asksPapers = takesPapers || askedPapers(call, applicant, answers).length > 0
  return [
    ...sections,
    ...(asksPapers ? [papers] : []),
    { key: 'review', label: review, href: links.review, lacks: true, begun: false },
  ]
}
