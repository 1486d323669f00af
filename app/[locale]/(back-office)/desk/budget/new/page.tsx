import type { Metadata } from 'next'
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
import { submitRound } from './actions'
import { beginning, copied } from './beginning'

type Props = { searchParams: Promise<{ from?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds.form'))('newTitle') }
}

export default async function NewRoundPage({ searchParams }: Props) {
  const [t, all, portal, to, pick, here, asker, { from }] = await Promise.all([
    getTranslations('rounds.form'),
    getTranslations('rounds'),
    getTranslations('portal'),
    paths(),
    localized(),
    town(),
    officer('budget'),
    searchParams,
  ])
  const [earlier, typed] = await Promise.all([typeof from === 'string' ? findAnyRound(asker, from) : null, parked()])
  const { locales } = here
  return (
    <div className="flow-wide">
      <div>
        <Breadcrumbs
          label={portal('breadcrumbs')}
          crumbs={[{ label: all('desk.title'), href: to('/desk/budget') }, { label: t('newTitle') }]}
        />
        <PageHeading title={t('newTitle')} lead={earlier ? t('copied', { name: pick(earlier.name) }) : t('newLead')} />
      </div>
      <ClientTexts only={['rounds']}>
        <RoundForm
          action={submitRound}
          initial={typed ?? typedRound(earlier ? copied(earlier) : beginning(here))}
          town={{ name: pick(here.name), languages: locales, official: officialLanguages(locales) }}
          submit={t('create')}
        />
      </ClientTexts>
    </div>
  )
}
