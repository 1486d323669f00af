import '@/components/budget/result.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { localized, paths } from '@/app/_server/here'
import { resultWords } from '@/app/_server/result-words'
import { visitor } from '@/app/_server/session'
import { ResultComparison } from '@/components/budget/result-comparison'
import { ruleKey } from '@/components/budget/result-rules'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { readResult } from '@/db/budget/tally/results/reads'
import { RuleMatrix } from './rule-matrix'

type Props = { params: Promise<{ round: string }> }

const resultHere = cache(async (slug: string) => (await readResult(await visitor('budget'), slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ round: slug }, t, pick] = await Promise.all([params, getTranslations('results.compare'), localized()])
  return { title: `${t('title')} ${pick((await resultHere(slug)).round.name)}` }
}

export default async function ComparePage({ params }: Props) {
  const [{ round: slug }, t, results, all, portal, to] = await Promise.all([
    params,
    getTranslations('results.compare'),
    getTranslations('results'),
    getTranslations('rounds'),
    getTranslations('portal'),
    paths(),
  ])
  const { pots, source, round } = await resultHere(slug)
  const words = await resultWords(pots, source)
  const name = words.pick(round.name)
  const kinds = new Set(
    pots.flatMap(({ official, others }) => [official, ...others].map(({ run }) => ruleKey(run.rule))),
  )
  return (
    <div className="page page-main sections">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: all('index.title'), href: to('/budget') },
            { label: name, href: to('/budget/[round]', { round: slug }) },
            { label: results('crumb'), href: to('/budget/[round]/result', { round: slug }) },
            { label: t('title') },
          ]}
        />
        <PageHeading eyebrow={name} title={t('title')} lead={t('lead')} />
      </div>
      {pots.map((pot) => (
        <section key={pot.key} className="flow-wide" aria-labelledby={`pot-${pot.key}`}>
          <h2 id={`pot-${pot.key}`}>{words.pick(pot.name)}</h2>
          {pot.withheld ? (
            <p>{results('all.withheld')}</p>
          ) : (
            <>
              <ResultComparison pot={pot} words={words} />
              <RuleMatrix pot={pot} words={words} />
            </>
          )}
        </section>
      ))}
      <section className="flow column" aria-labelledby="about">
        <h2 id="about">{t('about')}</h2>
        <DefinitionList
          facts={[...kinds].map((kind) => ({ term: results(`rule.${kind}`), detail: results(`ruleText.${kind}`) }))}
        />
        <p>
          <a href={to('/budget/[round]/result', { round: slug })}>{t('back')}</a>
        </p>
      </section>
    </div>
  )
}
