import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { RoundForm } from '@/components/budget/round-form'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { typedRound } from '@/db/budget/rounds/typed/rules'
import { officialLanguages } from '@/tenants/languages'
import { submitFrozenSettings, submitSettings } from './actions'
import { FrozenForm } from './frozen-form'
import { FrozenRules } from './frozen-rules'

type Props = { params: Promise<{ round: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds.form'))('title') }
}

export default async function SettingsPage({ params }: Props) {
  const [{ round: slug }, t, all, portal, to, pick, here, asker] = await Promise.all([
    params,
    getTranslations('rounds.form'),
    getTranslations('rounds'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
    officer('budget'),
  ])
  const [round, typed] = await Promise.all([findAnyRound(asker, slug), parked()])
  if (!round) notFound()
  const { locales } = here
  const form = {
    initial: typed ?? typedRound(round),
    town: { name: pick(here.name), languages: locales, official: officialLanguages(locales) },
  }
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[
            { label: all('desk.title'), href: to('/desk/budget') },
            { label: pick(round.name), href: to('/desk/budget/[round]', { round: slug }) },
            { label: t('title') },
          ]}
        />
        <PageHeading title={t('title')} eyebrow={pick(round.name)} />
      </div>
      <ClientTexts only={['rounds']}>
        {round.manifestHash ? (
          <>
            <FrozenRules round={round} />
            <FrozenForm {...form} action={submitFrozenSettings.bind(null, slug)} />
          </>
        ) : (
          <RoundForm
            {...form}
            action={submitSettings.bind(null, slug)}
            published={round.publishedAt !== null}
            submit={t('save')}
          />
        )}
      </ClientTexts>
    </div>
  )
}
