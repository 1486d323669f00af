import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { allocationDuties } from '@/app/_server/allocation'
import { findingsInWords } from '@/app/_server/call-findings'
import { callTimes } from '@/app/_server/calls'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantDutiesHere, officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { digestOf } from '@/db/grants/calls/digests/rules'
import { withGate } from '@/db/grants/calls/eligibility/questions/rules'
import { findCallAtDesk } from '@/db/grants/calls/reads'
import { isFriday, timesOf } from '@/db/grants/calls/rules'
import { publish, withdraw } from './actions'
import { CallVersions } from './call-versions'
import { PartList } from './part-list'
import { PublishForm } from './publish-form'
import { WithdrawForm } from './withdraw-form'

type Props = { params: Promise<{ call: string }>; searchParams: Promise<{ said?: string | string[] }> }

const callHere = cache(async (slug: string) => (await findCallAtDesk(await officer('grants'), slug)) ?? notFound())
const sayings = ['created', 'published', 'withdrawn'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ call: slug }, pick] = await Promise.all([params, localized()])
  return { title: pick((await callHere(slug)).draft.name) || slug }
}

/** A call at the desk: its parts, what is missing, publishing, and what has been published. */
export default async function DeskCallPage({ params, searchParams }: Props) {
  const [{ call: slug }, { said }, t, all, allocations, scores, portal, to, pick, duties, here] = await Promise.all([
    params,
    searchParams,
    getTranslations('calls.desk'),
    getTranslations('calls'),
    getTranslations('allocations'),
    getTranslations('scorings'),
    getTranslations('portal'),
    paths(),
    localized(),
    grantDutiesHere(),
    town(),
  ])
  const call = await callHere(slug)
  const { draft, phase, published, version, versions, sent, drafts, now } = call
  const [findings, when] = await Promise.all([findingsInWords(call), callTimes(draft, phase, now)])
  const divides = duties.some(({ duty }) => (allocationDuties as readonly string[]).includes(duty))
  const leads = duties.some(({ duty }) => duty === 'lead')
  const inForce = versions.find(({ number }) => number === published)
  const isChanged = inForce?.sha256 !== digestOf(withGate(draft, here.name))
  const fridays = Object.entries(timesOf(draft)).filter(([, at]) => isFriday(at))
  const told = sayings.find((one) => one === said)
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: t('title'), href: to('/desk/grants') }, { label: pick(draft.name) || slug }]}
        />
        <PageHeading
          title={pick(draft.name) || slug}
          lead={when}
          tags={
            <Tags>
              <Tag tone="brand">{all(`phase.${phase ?? 'draft'}`)}</Tag>
              {published !== null && isChanged && <Tag tone="warning">{t('changed')}</Tag>}
            </Tags>
          }
          actions={
            <>
              {published !== null && draft.division && divides && (
                <ButtonLink href={to('/desk/grants/calls/[call]/allocation', { call: slug })} look="secondary" small>
                  {allocations('link')}
                </ButtonLink>
              )}
              <ButtonLink href={to('/desk/grants/calls/[call]/preview', { call: slug })} look="secondary" small>
                {t('preview')}
              </ButtonLink>
              {draft.scoring !== null && duties.length > 0 && (
                <ButtonLink href={to('/desk/grants/calls/[call]/scores', { call: slug })} look="secondary" small>
                  {scores('overview')}
                </ButtonLink>
              )}
              {leads && (
                <ButtonLink href={to('/desk/grants/calls/new', undefined, { from: slug })} look="quiet" small>
                  {t('copy')}
                </ButtonLink>
              )}
              {published !== null && (
                <ButtonLink href={to('/grants/[call]', { call: slug })} look="quiet" small icon="external">
                  {t('toPortal')}
                </ButtonLink>
              )}
            </>
          }
        />
      </div>
      {told && <Notice tone="success" title={t(`said.${told}`)} live="status" />}
      {fridays.length > 0 && (
        <Notice tone="warning" title={t('friday')}>
          {fridays.map(([name]) => t(`fridays.${name as 'opensAt'}`)).join(' ')}
        </Notice>
      )}
      <p>{t('counts', { sent, drafts })}</p>
      <PartList slug={slug} findings={findings} editable={leads} />
      {leads && isChanged && (
        <section className="tinted flow" id="publish">
          <h2>{t('publishTitle')}</h2>
          {findings.length > 0 ? (
            <p>{t('publishBlocked', { count: findings.length })}</p>
          ) : (
            <ClientTexts only={['calls.desk']}>
              <PublishForm action={publish.bind(null, slug)} version={String(version)} again={published !== null} />
            </ClientTexts>
          )}
        </section>
      )}
      {leads && published !== null && sent + drafts === 0 && (
        <ClientTexts only={['calls.desk']}>
          <WithdrawForm action={withdraw.bind(null, slug)} version={String(version)} />
        </ClientTexts>
      )}
      <CallVersions versions={versions} published={published} />
    </div>
  )
}
