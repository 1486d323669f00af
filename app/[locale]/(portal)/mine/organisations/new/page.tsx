import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { type Fetched, fetchCompany } from '@/app/_server/company-register'
import { domiciles } from '@/app/_server/domiciles'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { OrganisationCrumbs } from '@/app/_server/organisation'
import { resident, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { NewForm } from './new-form'

type Props = { searchParams: Promise<{ businessId?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('new') }
}

/** Writes an organisation down, by hand or begun from the company register. */
export default async function NewOrganisationPage({ searchParams }: Props) {
  const [{ businessId }, , here, t, typed, municipalities] = await Promise.all([
    searchParams,
    resident('grants'),
    town(),
    getTranslations('organisations'),
    parked(),
    domiciles(),
  ])
  const asked = [businessId].flat()[0]
  const fetched = asked ? await fetchCompany(here, asked) : null
  const initial = typed ?? { domicile: here.code, businessId: asked ?? '', ...(fetched?.values ?? {}) }
  return (
    <div className="page page-main flow-wide">
      <OrganisationCrumbs here={t('new')} />
      <PageHeading title={t('new')} lead={t('newLead')} />
      <div className="column flow-wide">
        {here.companyRegister && <FetchForm asked={asked} found={fetched?.outcome} />}
        <ClientTexts only={['organisations']}>
          <NewForm submission={randomUUID()} initial={initial} municipalities={municipalities} />
        </ClientTexts>
      </div>
    </div>
  )
}

async function FetchForm({ asked, found }: { asked?: string; found?: Fetched['outcome'] }) {
  const [t, to] = await Promise.all([getTranslations('organisations'), paths()])
  return (
    <form className="boxed flow" method="get" action={to('/mine/organisations/new')}>
      <h2>{t('fetch.title')}</h2>
      <p>{t('fetch.lead')}</p>
      {found && (
        <Notice tone={found === 'found' ? 'success' : 'warning'} live="status">
          {t(`fetch.${found}`)}
        </Notice>
      )}
      <TextField
        name="businessId"
        id="fetch-businessId"
        label={t('field.businessId')}
        defaultValue={asked}
        width="short"
        required
      />
      <Button type="submit" look="secondary">
        {t('fetch.button')}
      </Button>
    </form>
  )
}
