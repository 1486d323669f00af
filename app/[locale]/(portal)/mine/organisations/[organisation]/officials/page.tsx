import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { OrganisationCrumbs, organisationFor } from '@/app/_server/organisation'
import { PageHeading } from '@/components/frame/page-heading'
import { Notice } from '@/components/ui/notice'
import { mostOfficials } from '@/db/people/organisations/input'
import { OfficialsForm } from './officials-form'

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('officials.edit') }
}

/** Empty rows after those that are filled, so that no script is needed to add one. */
const spare = 3

export default async function OfficialsPage({ params, searchParams }: Props) {
  const organisation = await organisationFor('details', (await params).organisation)
  const [{ did }, t, typed] = await Promise.all([searchParams, getTranslations('organisations'), parked()])
  const { id, name, version, officials } = organisation
  const values = officials.flatMap((one, at) =>
    Object.entries(one).map(([field, value]) => [`officials.${at}.${field}`, value ?? '']),
  )
  return (
    <div className="page page-main flow-wide">
      <OrganisationCrumbs of={organisation} here={t('officials.title')} />
      <PageHeading title={t('officials.edit')} eyebrow={name} lead={t('officials.lead')} />
      {did === 'saved' && (
        <Notice tone="success" live="status">
          {t('did.saved')}
        </Notice>
      )}
      <div className="column">
        <ClientTexts only={['organisations']}>
          <OfficialsForm
            organisation={id}
            version={version}
            rows={Math.min(officials.length + spare, mostOfficials)}
            initial={typed ?? Object.fromEntries(values)}
          />
        </ClientTexts>
      </div>
    </div>
  )
}
