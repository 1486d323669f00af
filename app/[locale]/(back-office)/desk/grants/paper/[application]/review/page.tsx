import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { paperHere, paperLinks } from '@/app/_server/paper'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { LackingList } from '@/components/grants/lacking-list'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { isReady } from '@/db/grants/applications/submissions/rules'
import { FillingHead } from '../crumbs'
import { CompleteForm, RegisterForm } from './register-form'

type Props = { params: Promise<{ application: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals.review'))('title') }
}

/** The whole application as it was keyed in, to be compared with the paper before it is registered. */
export default async function PaperReviewPage({ params }: Props) {
  const { application: id } = await params
  const [sheet, t, to, pick, locale] = await Promise.all([
    paperHere(id),
    getTranslations('arrivals'),
    paths(),
    localized(),
    getLocale(),
  ])
  if (!sheet) return <Barred back={{ label: t('title'), href: to('/desk/grants/paper') }} />
  const { application, call, content, obstacles, papers, supplement, late, closesAt, today } = sheet
  const isDraft = application.state === 'draft'
  return (
    <div className="flow-wide">
      <FillingHead sheet={sheet} title={t('review.title')} lead={t('review.lead')} current="review" />
      {late && isDraft && <Notice tone="warning">{t('late', { at: formatMoment(closesAt, locale) })}</Notice>}
      {!isReady(obstacles) && (
        <LackingList {...{ call, obstacles, pick }} links={paperLinks(to, id)} says={t('review.lacking')} />
      )}
      <AnswerSheet
        {...{ call, papers, pick, locale }}
        applicant={application.applicantKind}
        answers={content.answers}
        link={({ id: paper, document }) => <a href={`/api/files/desk/paper/${id}/${paper}`}>{document?.name}</a>}
      />
      <ClientTexts only={['arrivals']}>
        <div className="column">
          {isDraft && <RegisterForm application={id} seen={content.sha256} />}
          {!isDraft && supplement && <CompleteForm application={id} seen={content.sha256} today={today} />}
        </div>
      </ClientTexts>
    </div>
  )
}
