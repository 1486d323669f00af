import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { RoundRules } from '@/components/budget/round-rules'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { readFreezeSheet } from '@/db/budget/rounds/freeze/reads'
import { freeze } from './actions'
import { Findings } from './findings'
import { FreezeForm } from './freeze-form'
import { FrozenNotice } from './frozen-notice'
import { PotTables } from './pot-tables'

type Props = { params: Promise<{ round: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds.freeze'))('title') }
}

export default async function FreezePage({ params }: Props) {
  const [{ round: slug }, t, desk, portal, to, pick, here, asker] = await Promise.all([
    params,
    getTranslations('rounds.freeze'),
    getTranslations('rounds.desk'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
    officer('budget'),
  ])
  const sheet = await readFreezeSheet(asker, slug)
  if (!sheet) notFound()
  const { round, proposals, findings, seen } = sheet
  const { votingFrom: from, votingUntil: until, ballot, rule, pots } = round
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: desk('title'), href: to('/desk/budget') },
            { label: pick(round.name), href: to('/desk/budget/[round]', { round: slug }) },
            { label: t('title') },
          ]}
        />
        <PageHeading title={t('title')} eyebrow={pick(round.name)} lead={round.manifestHash ? undefined : t('lead')} />
      </div>
      {round.manifestHash ? <FrozenNotice round={round} /> : <Findings findings={findings} />}
      <section className="flow">
        <h2>{t(round.manifestHash ? 'whatFrozen' : 'what')}</h2>
        <PotTables pots={pots} proposals={proposals} />
      </section>
      <section className="flow column">
        <h2>{t('rules')}</h2>
        <RoundRules rules={{ right: round, voting: { from, until }, ballot, rule, pots }} town={pick(here.name)} />
      </section>
      {!round.manifestHash &&
        (findings.obstacles.length > 0 ? (
          <p className="column">{t('fixFirst')}</p>
        ) : (
          <ClientTexts only={['rounds']}>
            <FreezeForm action={freeze.bind(null, { slug, round: round.id })} seen={seen} />
          </ClientTexts>
        ))}
    </div>
  )
}
