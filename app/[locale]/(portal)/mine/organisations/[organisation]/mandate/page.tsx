import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { OrganisationCrumbs, organisationFor } from '@/app/_server/organisation'
import { PageHeading } from '@/components/frame/page-heading'
import { AskForm } from './ask-form'

type Props = { params: Promise<{ organisation: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('ask.title') }
}

/** How to get the right to submit in the organisation's name. */
export default async function MandatePage({ params }: Props) {
  const organisation = await organisationFor('submit', (await params).organisation)
  const [t, typed] = await Promise.all([getTranslations('organisations.ask'), parked()])
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <OrganisationCrumbs of={organisation} here={t('title')} />
        <PageHeading title={t('title')} eyebrow={organisation.name} />
      </div>
      <section className="column flow" aria-labelledby="staff">
        <h2 id="staff">{t('staff')}</h2>
        <p>{t('staffText')}</p>
        <ClientTexts only={['organisations.ask']}>
          <AskForm organisation={organisation.id} initial={typed ?? { source: 'register', signing: 'alone' }} />
        </ClientTexts>
      </section>
    </div>
  )
}
