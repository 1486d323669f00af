import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { OrganisationCrumbs, organisationHere } from '@/app/_server/organisation'
import { whoIsHere } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AccountList } from '@/components/organisations/account-list'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { Tag } from '@/components/ui/tag'
import type { Organisation } from '@/db/people/organisations/reads'
import { mayDo } from '@/db/people/organisations/rules'
import { act } from './actions'
import { Details } from './details'
import { History } from './history'
import { Mandates } from './mandates'
import { OwnCopy } from './own-copy'
import { People } from './people'

type Props = {
  params: Promise<{ organisation: string }>
  searchParams: Promise<{ did?: string; authorization?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await organisationHere((await params).organisation)).name }
}

/** Everything of one organisation of mine. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const [{ organisation: id }, { did, authorization }] = await Promise.all([params, searchParams])
  const organisation = await organisationHere(id)
  const t = await getTranslations('organisations')
  const done = (['made', 'saved', 'joined'] as const).find((word) => word === did)
  return (
    <div className="page page-main sections">
      <div className="flow-wide">
        <OrganisationCrumbs of={organisation} />
        <PageHeading
          title={organisation.name}
          eyebrow={t(`form.${organisation.form}`)}
          tags={<Tag tone="brand">{t('acting.as', { role: t(`roles.${organisation.role}`) })}</Tag>}
          lead={t(`roleAbout.${organisation.role}`)}
        />
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        {did === 'tooMany' && (
          <Notice tone="warning" live="status">
            {t('copy.tooMany')}
          </Notice>
        )}
        <ActHere of={organisation} />
      </div>
      <Details of={organisation} />
      <People of={organisation} />
      <PassportLink of={organisation} />
      <Accounts of={organisation} />
      <Mandates of={organisation} did={did} authorization={String(authorization ?? '')} />
      <OwnCopy of={organisation} />
      <History of={organisation} />
    </div>
  )
}

async function ActHere({ of: { id } }: { of: Organisation }) {
  const [t, session] = await Promise.all([getTranslations('organisations'), whoIsHere()])
  if (session?.acting?.organisation === id) return null
  return (
    <ClientTexts only={[]}>
      <PressForm action={act} fields={{ organisation: id }} look="secondary" small={false}>
        {t('acting.here')}
      </PressForm>
    </ClientTexts>
  )
}

async function PassportLink({ of: { id } }: { of: Organisation }) {
  const [t, to] = await Promise.all([getTranslations('passport'), paths()])
  return (
    <section className="column flow" aria-labelledby="papers">
      <h2 id="papers">{t('title')}</h2>
      <p>{t('card')}</p>
      <p>
        <Link href={to('/mine/organisations/[organisation]/papers', { organisation: id })}>{t('open')}</Link>
      </p>
    </section>
  )
}

async function Accounts({ of: { id, accounts, role } }: { of: Organisation }) {
  const [t, to] = await Promise.all([getTranslations('organisations.account'), paths()])
  return (
    <section className="column flow" aria-labelledby="accounts">
      <h2 id="accounts">{t('title')}</h2>
      <AccountList accounts={accounts} />
      {mayDo(role, 'accounts') && (
        <p>
          <Link href={to('/mine/organisations/[organisation]/account', { organisation: id })}>{t('manage')}</Link>
        </p>
      )}
    </section>
  )
}
