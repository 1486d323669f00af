import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { outcomeTone, stateTone } from '@/components/grants/decision-tone'
import { RecoveryAnswers } from '@/components/grants/recovery-answers'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { readDecision } from '@/db/grants/decisions/reads'
import { AidNotice } from './aid'
import { Appeals } from './appeals'
import { Copy } from './copy'
import { Facts, History } from './facts'
import { Notices } from './notices'
import { Steps } from './steps'
import { Words } from './words'

type Props = { params: Promise<{ decision: string }>; searchParams: Promise<{ did?: string | string[] }> }

/** The decision, read once for all parts of the page; null for whoever is disqualified from it. */
const decisionHere = cache(async (id: string) => {
  const asker = await grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead')
  if (!z.uuid().safeParse(id).success) notFound()
  return unlessBarred(readDecision(asker, id))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t] = await Promise.all([decisionHere((await params).decision), getTranslations('decisions')])
  return { title: found ? t('one.title', { number: found.application.number ?? '' }) : t('title') }
}

/** One decision: what is decided and why, what may be done to it now, and everything that has followed. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const [{ decision: id }, { did }, asker] = await Promise.all([
    params,
    searchParams,
    grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead'),
  ])
  const [found, t, to, pick] = await Promise.all([decisionHere(id), getTranslations('decisions'), paths(), localized()])
  const list = { label: t('title'), href: to('/desk/grants/decisions') }
  if (!found) return <Barred back={list} />
  const { decision, application } = found
  const title = t('one.title', { number: application.number ?? '' })
  return (
    <ClientTexts
      only={[
        'decisions.one',
        'decisions.block',
        'decisions.appeal',
        'decisions.outcome',
        'decisions.reason',
        'decisions.maker',
        'decisions.many',
      ]}
    >
      <div className="flow-wide">
        <Breadcrumbs label={list.label} crumbs={[list, { label: title }]} />
        <PageHeading
          title={found.applicant}
          eyebrow={`${title}, ${pick(found.call.name)}`}
          tags={
            <Tags>
              <Tag tone={stateTone[decision.state]}>{t(`state.${decision.state}`)}</Tag>
              <Tag tone={outcomeTone[decision.outcome]}>{t(`outcome.${decision.outcome}`)}</Tag>
            </Tags>
          }
        />
        {(did === 'saved' || did === 'made') && (
          <Notice tone="success" live="status">
            {t(`one.${did}`)}
          </Notice>
        )}
        <Facts sheet={found} />
        {decision.grantedCents > 0 && <AidNotice aid={found.aid} />}
        {found.recovery && <RecoveryAnswers answers={found.recovery.answers} />}
        <Steps sheet={found} asker={asker} />
        <Words sheet={found} edits={decision.state === 'draft' && asker.duties.includes('prepare')} />
        <Notices sheet={found} />
        <Appeals sheet={found} asker={asker} />
        <Copy sheet={found} hides={asker.duties.some((duty) => duty === 'minute' || duty === 'prepare')} />
        <History events={found.events} />
      </div>
    </ClientTexts>
  )
}
