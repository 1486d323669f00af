import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { applicationHere } from '@/app/_server/application'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { LackingList } from '@/components/grants/lacking-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { isReady } from '@/db/grants/applications/submissions/rules'
import { myMandate } from '@/db/people/organisations/mandates/reads'
import { fillLinks } from '../fill-links'
import { StepList } from '../step-list'
import { SubmitForm } from './submit-form'
import { WhoSends } from './who-sends'

type Props = { params: Promise<{ application: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.review'))('title') }
}

/** The whole application before it is sent: what it says, what it lacks, who may send it. */
export default async function ReviewPage({ params }: Props) {
  const { application: id } = await params
  const [sheet, me, t, portal, to, pick, locale] = await Promise.all([
    applicationHere(id),
    resident('grants'),
    getTranslations('applications.review'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
  ])
  const { application, call, closesAt, content, obstacles, supplement } = sheet
  const mandate = application.organisation ? await myMandate(me) : null
  const ready = isReady(obstacles)
  const open = application.state === 'draft' || Boolean(supplement)
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('mine'), href: to('/mine') },
          { label: pick(call.name), href: to('/mine/applications/[application]', { application: id }) },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} eyebrow={pick(call.name)} lead={t('lead')} />
      <StepList sheet={sheet} current="review" />
      {sheet.late && application.state === 'draft' && (
        <Notice tone="warning" title={t('lateTitle')}>
          {t('late', { day: formatMoment(closesAt, locale) })}
        </Notice>
      )}
      {!ready && <LackingList {...{ call, obstacles, pick }} links={fillLinks(to, id)} />}
      <AnswerSheet
        call={call}
        applicant={application.applicantKind}
        answers={content.answers}
        papers={sheet.papers}
        pick={pick}
        locale={locale}
      />
      {open && (
        <>
          <WhoSends sheet={sheet} mandate={mandate} acting={me.acting} />
          <ClientTexts only={['applications.submit']}>
            <SubmitForm
              application={id}
              seen={content.sha256}
              supplement={Boolean(supplement)}
              jointly={mandate?.signing === 'jointly'}
            />
          </ClientTexts>
        </>
      )}
    </div>
  )
}
