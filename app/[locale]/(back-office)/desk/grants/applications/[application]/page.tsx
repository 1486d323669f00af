import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { toScoring } from '@/app/_server/check'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { openApplication } from '@/db/grants/applications/handling/reads'
import { Refusal } from '@/db/refusal'
import { Course } from './course'
import { Facts } from './facts'
import { Hold } from './hold/hold'
import { Messages } from './messages'
import { NoteForm } from './note-form'
import { Posted } from './posted'
import { RecuseForm } from './recuse-form'
import { Work } from './work'

type Props = { params: Promise<{ application: string }>; searchParams: Promise<{ did?: string | string[] }> }

/** The application, read once for all parts of the page; null for whoever is disqualified from it. */
const applicationHere = cache(async (id: string) => {
  const asker = await officer('grants')
  if (!z.uuid().safeParse(id).success) notFound()
  return unlessBarred(
    openApplication(asker, id).catch((error) => {
      if (error instanceof Refusal && error.key === 'scorings.blind') return toScoring(id)
      throw error
    }),
  )
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([applicationHere((await params).application), getTranslations('handling')])
  return { title: found ? t('page.number', { number: found.application.number ?? '' }) : t('page.barredTitle') }
}

const deeds = ['taken', 'assigned', 'noted', 'written', 'seen', 'held', 'lifted', 'keyedIn', 'completed'] as const

/** One application at the desk: how it stands, what was sent, what has been said, what to do. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const [{ application: id }, { did }] = await Promise.all([params, searchParams])
  const [found, held, t, to, pick, locale, typed] = await Promise.all([
    applicationHere(id),
    grantDutiesHere(),
    getTranslations('handling'),
    paths(),
    localized(),
    getLocale(),
    parked(),
  ])
  const queue = { label: t('queue.title'), href: to('/desk/grants/applications') }
  if (!found) return <Barred back={queue} />
  const { application, call, answers, papers } = found
  const prepares = held.some(({ duty }) => duty === 'prepare')
  const done = deeds.find((deed) => deed === did)
  const number = t('page.number', { number: application.number ?? '' })
  return (
    <div className="flow-wide">
      <Breadcrumbs label={t('page.breadcrumbs')} crumbs={[queue, { label: number }]} />
      <PageHeading
        title={found.applicant}
        eyebrow={`${number}, ${pick(call.name)}`}
        tags={
          <Tags>
            <Tag tone="info">{t(`state.${application.state}`)}</Tag>
            {application.late && <Tag tone="warning">{t('queue.table.late')}</Tag>}
          </Tags>
        }
      />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      <Facts of={found} />
      <Posted of={found} />
      <ClientTexts only={['handling.work', 'handling.message', 'handling.note', 'ties']}>
        {prepares && <Work of={found} />}
        {application.blankedAt ? (
          <Notice tone="info">{t('page.blanked', { day: formatWeekday(application.blankedAt, locale) })}</Notice>
        ) : (
          <AnswerSheet
            {...{ call, pick, locale, answers, papers }}
            applicant={application.applicantKind}
            keyed={found.sendings.find(({ keyed }) => keyed)}
            link={({ id: paper, document }) => <a href={`/api/files/desk/grants/${id}/${paper}`}>{document?.name}</a>}
          />
        )}
        <Messages
          application={id}
          messages={found.messages}
          byPost={found.byPost}
          open={prepares && !application.blankedAt && !['withdrawn', 'expired'].includes(application.state)}
          initial={{ ...typed, message: randomUUID() }}
        />
        <Course events={found.events} />
        {prepares && <NoteForm application={id} initial={{ ...typed, note: randomUUID() }} />}
        <RecuseForm application={id} />
        {!application.blankedAt && <Hold id={id} mayChange={prepares} />}
      </ClientTexts>
    </div>
  )
}
