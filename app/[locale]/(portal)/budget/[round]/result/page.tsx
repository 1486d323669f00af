import '@/components/budget/result.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { localized, paths } from '@/app/_server/here'
import { resultWords } from '@/app/_server/result-words'
import { visitor } from '@/app/_server/session'
import { ResultMoney } from '@/components/budget/result-money'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { readTurnout } from '@/db/budget/ballots/reads'
import { listFollowUps } from '@/db/budget/follow-ups/reads'
import { readResult } from '@/db/budget/tally/results/reads'
import { totalsOf } from '@/db/budget/tally/results/rules'
import { AllProposals } from './all-proposals'
import { CheckResult } from './check-result'
import { CompareLink } from './compare-link'
import { HowCounted } from './how-counted'
import { Turnout } from './turnout'
import { WhatBecame } from './what-became'
import { Winners } from './winners'

type Props = { params: Promise<{ round: string }> }

const resultHere = cache(async (slug: string) => (await readResult(await visitor('budget'), slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ round: slug }, t, pick] = await Promise.all([params, getTranslations('results'), localized()])
  return { title: t('pageTitle', { round: pick((await resultHere(slug)).round.name) }) }
}

export default async function ResultPage({ params }: Props) {
  const [{ round: slug }, asker, t, all, portal, to] = await Promise.all([
    params,
    visitor('budget'),
    getTranslations('results'),
    getTranslations('rounds'),
    getTranslations('portal'),
    paths(),
  ])
  const result = await resultHere(slug)
  const { pots, source, round } = result
  const [turnout, followUps, words] = await Promise.all([
    readTurnout(asker, round.id),
    listFollowUps(asker, slug),
    resultWords(pots, source),
  ])
  const { winners, spentCents, potCents } = totalsOf(pots)
  const name = words.pick(round.name)
  const money = { spent: words.money(spentCents), pot: words.money(potCents) }
  return (
    <div className="page page-main sections">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: all('index.title'), href: to('/budget') },
            { label: name, href: to('/budget/[round]', { round: slug }) },
            { label: t('crumb') },
          ]}
        />
        <PageHeading
          eyebrow={name}
          title={t('title', { count: winners })}
          lead={t('lead', { voters: turnout.voters, ...money })}
        />
        {source ? (
          <Notice title={t('source')}>
            <p>{t('sourceText', source)}</p>
            {source.currency !== 'EUR' && <p>{t('sourceCurrency', { currency: source.currency })}</p>}
          </Notice>
        ) : (
          <p className="muted">{t('publishedOn', { at: formatMoment(result.publishedAt, words.locale) })}</p>
        )}
      </div>
      <Winners result={result} followUps={followUps} words={words} />
      <section className="flow-wide" aria-labelledby="money">
        <h2 id="money">{t('money.title')}</h2>
        {pots.map((pot) => (
          <ResultMoney key={pot.key} pot={pot} words={words} />
        ))}
      </section>
      <WhatBecame result={result} followUps={followUps} words={words} />
      <AllProposals result={result} words={words} />
      <Turnout turnout={turnout} pots={pots} words={words} />
      <HowCounted result={result} words={words} />
      <CompareLink round={slug} />
      <CheckResult result={result} words={words} />
    </div>
  )
}
