import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { callTimes } from '@/app/_server/calls'
import { ClientTexts } from '@/app/_server/client-texts'
import { foreign, localized, paths } from '@/app/_server/here'
import { town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AskedAtSums } from '@/components/grants/asked-at-sums'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { Tag, Tags } from '@/components/ui/tag'
import { checksOf } from '@/db/grants/calls/eligibility/rules'
import { findCall } from '@/db/grants/calls/reads'
import { checkEligibility } from './actions'
import { CallFacts } from './call-facts'
import { CallPapers } from './call-papers'
import { CallRules } from './call-rules'
import { CallScoring } from './call-scoring'
import { EligibilityForm } from './eligibility-form'

type Props = { params: Promise<{ call: string }> }

const callHere = cache(async (slug: string) => (await findCall(await visitor('grants'), slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ call: slug }, pick] = await Promise.all([params, localized()])
  return { title: pick((await callHere(slug)).content.name) }
}

/** A call in full: what for, who, when, how much, how it is decided and paid, and whether I may apply. */
export default async function CallPage({ params }: Props) {
  const [{ call: slug }, t, portal, grants, to, pick, langOf, here] = await Promise.all([
    params,
    getTranslations('calls'),
    getTranslations('portal'),
    getTranslations('grants'),
    paths(),
    localized(),
    foreign(),
    town(),
  ])
  const { content, phase, now } = await callHere(slug)
  const when = await callTimes(content, phase, now)
  const checks = checksOf(content, here.name)
  const apply = phase === 'open' && (
    <ButtonLink href={to('/grants/[call]/apply', { call: slug })}>{t('page.apply')}</ButtonLink>
  )
  return (
    <div className="page page-main sections">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: grants('title'), href: to('/grants') }, { label: pick(content.name) }]}
        />
        <PageHeading
          title={pick(content.name)}
          lang={langOf(content.name)}
          lead={pick(content.summary)}
          tags={
            <Tags>
              <Tag tone={phase === 'open' ? 'success' : 'neutral'}>{t(`phase.${phase}`)}</Tag>
              <Tag>{t(`field.${content.field}`)}</Tag>
            </Tags>
          }
        />
        <p className="row">
          <strong>{when}</strong>
        </p>
        {apply}
      </div>
      <CallFacts call={content} />
      <section className="column flow">
        <h2>{t('page.terms')}</h2>
        <p className="whitespace-pre-line" lang={langOf(content.terms)}>
          {pick(content.terms)}
        </p>
      </section>
      <section className="column flow" aria-labelledby="who">
        <h2 id="who">{t('rules.title')}</h2>
        <CallRules call={content} checks={checks} />
      </section>
      {phase !== 'closed' && (
        <section className="column flow" id="check">
          <h2>{t('check.title')}</h2>
          <p>{t('check.lead')}</p>
          <ClientTexts only={['calls.check', 'calls.applicant', 'grantForms.when']}>
            <EligibilityForm
              action={checkEligibility.bind(null, slug)}
              kinds={content.eligibility.kinds}
              checks={checks}
              apply={phase === 'open' ? to('/grants/[call]/apply', { call: slug }) : null}
            />
          </ClientTexts>
        </section>
      )}
      <section className="column flow">
        <h2>{t('page.asked')}</h2>
        <ClientTexts only={['calls', 'grantForms']}>
          <AskedAtSums form={content.form} kinds={content.eligibility.kinds} />
        </ClientTexts>
      </section>
      <CallPapers call={content} />
      <CallScoring call={content} />
    </div>
  )
}
