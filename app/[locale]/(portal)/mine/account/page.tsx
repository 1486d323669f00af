import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { freshResident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AccountForm } from '@/components/organisations/account-form'
import { AccountList } from '@/components/organisations/account-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PressForm } from '@/components/ui/press-form'
import { listMyAccounts } from '@/db/people/organisations/accounts/reads'
import { add, end } from './actions'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('account.mine') }
}

/** Where grants to myself are paid. */
export default async function OwnAccountPage({ searchParams }: Props) {
  const me = await freshResident('grants')
  const [{ did }, accounts, t, portal, to] = await Promise.all([
    searchParams,
    listMyAccounts(me),
    getTranslations('organisations.account'),
    getTranslations('portal'),
    paths(),
  ])
  const done = (['added', 'ended'] as const).find((word) => word === did)
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: portal('mine'), href: to('/mine') }, { label: t('mine') }]}
      />
      <PageHeading title={t('mine')} lead={t('lead')} />
      <ClientTexts only={['organisations']}>
        <div className="column flow-wide">
          {done && (
            <Notice tone="success" live="status">
              {t(`did.${done}`)}
            </Notice>
          )}
          <AccountList accounts={accounts}>
            {({ id, lastFour }) => (
              <PressForm action={end} fields={{ account: id }} name={t('endOf', { lastFour })}>
                {t('end')}
              </PressForm>
            )}
          </AccountList>
          <AccountForm action={add} />
          <p className="muted">{t('fresh')}</p>
        </div>
      </ClientTexts>
    </div>
  )
}
