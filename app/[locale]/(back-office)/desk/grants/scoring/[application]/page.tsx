import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import type { Call } from '@/db/grants/calls/input'
import { openScoring } from '@/db/grants/scorings/overviews/reads'
import { Locked } from './locked'
import { ScoreForm } from './score-form'

type Props = { params: Promise<{ application: string }>; searchParams: Promise<{ did?: string | string[] }> }

const scoringHere = cache(async (id: string) => {
  const asker = await grantOfficer('assess')
  if (!z.uuid().safeParse(id).success) notFound()
  return unlessBarred(openScoring(asker, id))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([scoringHere((await params).application), getTranslations('scorings')])
  return { title: t('score', { number: found?.application.number ?? '' }) }
}

const deeds = ['saved', 'locked', 'changed'] as const

/** Scores one application: criterion by criterion, with what was sent beside; then what the others gave. */
export default async function ScoreApplicationPage({ params, searchParams }: Props) {
  const [{ application: id }, { did }] = await Promise.all([params, searchParams])
  const [found, t, handling, to, pick, locale, typed] = await Promise.all([
    scoringHere(id),
    getTranslations('scorings'),
    getTranslations('handling.page'),
    paths(),
    localized(),
    getLocale(),
    parked(),
  ])
  const queue = { label: t('title'), href: to('/desk/grants/scoring') }
  if (!found) return <Barred back={queue} />
  const { application, mine, answers, papers, applicant } = found
  const call = applicant === null ? withoutApplicant(found.call) : found.call
  const number = handling('number', { number: application.number ?? '' })
  const done = deeds.find((deed) => deed === did)
  const criteria = (found.call.scoring?.criteria ?? []).map(({ name, anchors, ...criterion }) => ({
    ...{ ...criterion, name: pick(name) },
    anchors: anchors.map(({ points, text }) => ({ points, text: pick(text) })),
  }))
  return (
    <div className="flow-wide">
      <Breadcrumbs label={handling('breadcrumbs')} crumbs={[queue, { label: number }]} />
      <PageHeading title={applicant ?? number} eyebrow={`${number}, ${pick(found.call.name)}`} />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      {applicant === null && <Notice tone="info">{t('blind')}</Notice>}
      <ClientTexts only={['scorings']}>
        {mine.lockedAt === null && application.state === 'scoring' ? (
          <ScoreForm
            application={id}
            version={mine.version}
            criteria={criteria}
            initial={typed ?? initialOf(mine.points)}
          />
        ) : (
          <Locked of={found} criteria={criteria} />
        )}
      </ClientTexts>
      <AnswerSheet
        {...{ call, pick, locale, answers, papers }}
        applicant={application.applicantKind}
        link={({ id: paper, document }) => (
          <a href={`/api/files/desk/grants/${id}/${paper}`}>{applicant === null ? t('paper') : document?.name}</a>
        )}
      />
    </div>
  )
}

const initialOf = (points: Readonly<Record<string, { points: number | null; reason: string }>>) =>
  Object.fromEntries(
    Object.entries(points).flatMap(([key, one]) => [
      [`given.${key}.points`, one.points === null ? '' : String(one.points)],
      [`given.${key}.reason`, one.reason],
    ]),
  )

/** The call as who must not know the applicant reads it: what tells who they are is not asked. */
const withoutApplicant = (call: Call): Call => ({
  ...call,
  form: { sections: call.form.sections.filter(({ key }) => key !== 'applicant') },
})
