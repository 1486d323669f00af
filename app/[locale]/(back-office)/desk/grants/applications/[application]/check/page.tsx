import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { checkHere } from '@/app/_server/check'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantDutiesHere } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { CheckForm } from './check-form'
import { Eligibility } from './eligibility'
import { Panel } from './panel'
import { PointList } from './point-list'
import { shownPoints } from './points'
import { Wanted } from './wanted'

type Props = { params: Promise<{ application: string }>; searchParams: Promise<{ did?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checks'))('title') }
}

const deeds = ['saved', 'eligible', 'ineligible', 'reopened', 'asked', 'takenBack', 'seated', 'unseated'] as const

/** The completeness check of one application, and whether it may be granted. */
export default async function CheckPage({ params, searchParams }: Props) {
  const [{ application: id }, { did }] = await Promise.all([params, searchParams])
  const [check, held, t, handling, to] = await Promise.all([
    checkHere(id),
    grantDutiesHere(),
    getTranslations('checks'),
    getTranslations('handling'),
    paths(),
  ])
  const queue = { label: handling('queue.title'), href: to('/desk/grants/applications') }
  if (!check) return <Barred back={queue} />
  const { application, progress } = check
  const number = handling('page.number', { number: application.number ?? '' })
  const done = deeds.find((deed) => deed === did)
  const prepares = held.some(({ duty }) => duty === 'prepare')
  const mayCheck = prepares && application.state === 'inCheck'
  const points = await shownPoints(check)
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={handling('page.breadcrumbs')}
        crumbs={[
          queue,
          { label: number, href: to('/desk/grants/applications/[application]', { application: id }) },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} eyebrow={number} lead={t('progress', progress)} />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      <ClientTexts only={['checks']}>
        <Wanted check={check} />
        {mayCheck ? (
          <>
            <CheckForm application={id} version={application.version} points={points} />
            <ButtonRow>
              <ButtonLink
                look="secondary"
                href={to('/desk/grants/applications/[application]/supplement', { application: id })}
              >
                {t('ask')}
              </ButtonLink>
            </ButtonRow>
          </>
        ) : (
          <PointList points={points} />
        )}
        {application.state === 'supplementRequested' && prepares && (
          <p>
            <Link href={to('/desk/grants/applications/[application]/supplement', { application: id })}>
              {t('supplement.takeBack')}
            </Link>
          </p>
        )}
        <Eligibility check={check} duties={held.map(({ duty }) => duty)} />
      </ClientTexts>
      {application.state === 'scoring' && prepares && <Panel application={id} />}
    </div>
  )
}
