import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { localized, paths } from '@/app/_server/here'
import { town, visitor } from '@/app/_server/session'
import { RoundRules } from '@/components/budget/round-rules'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { findManifest } from '@/db/budget/rounds/manifest/reads'
import { findRound } from '@/db/budget/rounds/reads'
import { CheckYourself } from './check-yourself'
import { FrozenOptions } from './frozen-options'
import { Lot } from './lot'
import { rulesInForce } from './rules-in-force'

type Props = { params: Promise<{ round: string }> }

const roundHere = cache(async (slug: string) => (await findRound(await visitor('budget'), slug)) ?? notFound())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ round: slug }, t, pick] = await Promise.all([params, getTranslations('rounds.rules'), localized()])
  return { title: `${t('title')}: ${pick((await roundHere(slug)).name)}` }
}

export default async function RulesPage({ params }: Props) {
  const [{ round: slug }, t, all, portal, to, pick, here, locale, asker] = await Promise.all([
    params,
    getTranslations('rounds.rules'),
    getTranslations('rounds'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
    getLocale(),
    visitor('budget'),
  ])
  const round = await roundHere(slug)
  const frozen = await findManifest(asker, round.id)
  const name = pick(round.name)
  return (
    <div className="page page-main sections">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: all('index.title'), href: to('/budget') },
            { label: name, href: to('/budget/[round]', { round: slug }) },
            { label: t('title') },
          ]}
        />
        <PageHeading eyebrow={name} title={t('title')} lead={t('lead')} />
        {frozen ? (
          <Notice tone="success" title={t('frozen', { at: formatMoment(frozen.frozenAt, locale) })}>
            {t('frozenText')}
          </Notice>
        ) : (
          <Notice title={t('open')}>{t('openText')}</Notice>
        )}
      </div>
      <section className="flow column">
        <h2>{t('inWords')}</h2>
        <RoundRules rules={rulesInForce(round, frozen)} town={pick(here.name)} />
      </section>
      {frozen && (
        <>
          <FrozenOptions round={slug} pots={frozen.manifest.pots} />
          <CheckYourself file={`${here.id}-${slug}-manifest.json`} round={slug} sha256={frozen.sha256} />
          <Lot seedSha256={frozen.manifest.lot.seedSha256} seed={frozen.seed} />
        </>
      )}
    </div>
  )
}
