import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { applicationHere } from '@/app/_server/application'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { PageHeading } from '@/components/frame/page-heading'
import { toneOf } from '@/components/grants/state-tone'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatMoney, formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { publicStateOf } from '@/db/grants/applications/rules'
import { Asked } from './asked'
import { Carried } from './carried'
import { Course } from './course'
import { Decisions } from './decisions'
import { Messages } from './messages'
import { MySum } from './my-sum'
import { PrintoutLink } from './printout-link'
import { Recoveries } from './recoveries'
import { Reports } from './reports'
import { Said } from './said'
import { StepList } from './step-list'

type Props = { params: Promise<{ application: string }>; searchParams: Promise<{ said?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ call }, pick] = await Promise.all([
    params.then(({ application }) => applicationHere(application)),
    localized(),
  ])
  return { title: pick(call.name), robots: { index: false } }
}

/** An application as its applicant sees it: how it stands, what is to do now, what has happened. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const [{ application: id }, { said }] = await Promise.all([params, searchParams])
  const [sheet, t, portal, to, pick, locale] = await Promise.all([
    applicationHere(id),
    getTranslations('applications'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
  ])
  const { application, call, organisation } = sheet
  const state = publicStateOf(application.state)
  const isDraft = application.state === 'draft'
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: portal('mine'), href: to('/mine') }, { label: pick(call.name) }]}
        />
        <PageHeading
          title={pick(call.name)}
          eyebrow={application.number ? t('number', { number: application.number }) : t('draft')}
          tags={<Tag tone={toneOf[state]}>{t(`state.${state}`)}</Tag>}
          lead={t(`stateText.${state}`)}
        />
        {application.blankedAt && (
          <Notice tone="info">{t('blanked', { day: formatWeekday(application.blankedAt, locale) })}</Notice>
        )}
        <Said said={String(said ?? '')} sheet={sheet} />
        {sheet.supplement && <Asked sheet={sheet} />}
      </div>
      {state === 'decided' && <Recoveries sheet={sheet} />}
      {!isDraft && <Decisions application={id} />}
      {state === 'decided' && <Reports application={id} />}
      {isDraft && <Carried sheet={sheet} />}
      {isDraft && <StepList sheet={sheet} current={null} />}
      <div className="split">
        <section className="flow-wide" aria-labelledby="course">
          <h2 id="course">{t('course')}</h2>
          <Course events={sheet.events} locale={locale} />
        </section>
        <section className="flow" aria-labelledby="facts">
          <h2 id="facts">{t('facts')}</h2>
          <DefinitionList
            facts={[
              { term: t('applicant'), detail: organisation ?? t('myself') },
              application.appliedCents !== null && {
                term: t('applied'),
                detail: formatMoney(application.appliedCents, locale),
              },
              { term: t('closes'), detail: formatMoment(sheet.closesAt, locale) },
              ...sheet.submissions.map(({ number, at, by, keyed }) => ({
                term: t('submission', { number }),
                detail: (
                  <>
                    <Link
                      href={to('/mine/applications/[application]/sent/[submission]', {
                        application: id,
                        submission: String(number),
                      })}
                    >
                      {keyed
                        ? t('keyedIn', { at: formatMoment(at, locale) })
                        : [formatMoment(at, locale), by].filter(Boolean).join(', ')}
                    </Link>
                    <br />
                    <PrintoutLink application={id} sending={number} />
                  </>
                ),
              })),
            ]}
          />
          {!application.blankedAt && (
            <p>
              <Link href={to('/mine/applications/[application]/changes', { application: id })}>
                {t('changes.link')}
              </Link>
            </p>
          )}
          {['draft', 'received', 'supplement', 'handling'].includes(state) && application.state !== 'decided' && (
            <p>
              <Link href={to('/mine/applications/[application]/withdraw', { application: id })}>
                {t(isDraft ? 'withdrawDraft' : 'withdraw')}
              </Link>
            </p>
          )}
        </section>
      </div>
      {state === 'decided' && <MySum application={id} />}
      {!isDraft && (
        <ClientTexts only={['applications.message']}>
          <Messages
            application={id}
            messages={sheet.messages}
            open={!application.blankedAt && !['withdrawn', 'expired'].includes(state)}
            initial={{ message: randomUUID(), ...(await parked()) }}
          />
        </ClientTexts>
      )}
    </div>
  )
}
