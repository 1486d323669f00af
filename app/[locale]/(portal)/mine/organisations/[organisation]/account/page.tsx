import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { OrganisationCrumbs, organisationFor } from '@/app/_server/organisation'
import { freshResident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AccountForm } from '@/components/organisations/account-form'
import { AccountList } from '@/components/organisations/account-list'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { add, end } from './actions'

type Props = { params: Promise<{ organisation: string }>; searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('account.title') }
}

/** Where the organisation's grants are paid, to whoever has just identified. */
export default async function AccountPage({ params, searchParams }: Props) {
  await freshResident('grants')
  const organisation = await organisationFor('accounts', (await params).organisation)
  const [{ did }, t] = await Promise.all([searchParams, getTranslations('organisations.account')])
  const done = (['added', 'ended'] as const).find((word) => word === did)
  return (
    <div className="page page-main flow-wide">
      <OrganisationCrumbs of={organisation} here={t('title')} />
      <PageHeading title={t('title')} eyebrow={organisation.name} lead={t('lead')} />
      <ClientTexts only={['organisations']}>
        <div className="column flow-wide">
          {done && (
            <Notice tone="success" live="status">
              {t(`did.${done}`)}
            </Notice>
          )}
          <AccountList accounts={organisation.accounts}>
            {({ id, lastFour }) => (
              <PressForm
                action={end}
                fields={{ organisation: organisation.id, account: id }}
                name={t('endOf', { lastFour })}
              >
                {t('end')}
              </PressForm>
            )}
          </AccountList>
          <AccountForm action={add} organisation={organisation.id} />
          <p className="muted">{t('fresh')}</p>
        </div>
      </ClientTexts>
    </div>
  )
}
