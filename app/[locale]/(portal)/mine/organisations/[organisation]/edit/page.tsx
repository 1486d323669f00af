import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { domiciles } from '@/app/_server/domiciles'
import { parked } from '@/app/_server/draft'
import { OrganisationCrumbs, organisationFor } from '@/app/_server/organisation'
import { PageHeading } from '@/components/frame/page-heading'
import type { Typed } from '@/components/ui/form-state'
import type { Organisation } from '@/db/people/organisations/reads'
import { EditForm } from './edit-form'

type Props = { params: Promise<{ organisation: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('edit') }
}

export default async function EditPage({ params }: Props) {
  const organisation = await organisationFor('details', (await params).organisation)
  const [t, typed, municipalities] = await Promise.all([getTranslations('organisations'), parked(), domiciles()])
  return (
    <div className="page page-main flow-wide">
      <OrganisationCrumbs of={organisation} here={t('edit')} />
      <PageHeading title={t('edit')} eyebrow={organisation.name} />
      <div className="column">
        <ClientTexts only={['organisations']}>
          <EditForm
            organisation={organisation.id}
            version={organisation.version}
            initial={typed ?? valuesOf(organisation)}
            municipalities={municipalities}
          />
        </ClientTexts>
      </div>
    </div>
  )
}

/** The details as the form's fields hold them. */
function valuesOf(of: Organisation): Typed {
  const { form, name, businessId, registerNumber, domicile, foundedOn, registeredOn } = of
  const { email, phone, website, street, postcode, postOffice } = of
  const fields = { form, name, businessId, registerNumber, domicile, foundedOn, registeredOn }
  const reached = { email, phone, website, street, postcode, postOffice }
  return Object.fromEntries(Object.entries({ ...fields, ...reached }).map(([key, value]) => [key, value ?? '']))
}
