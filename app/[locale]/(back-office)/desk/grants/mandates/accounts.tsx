import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { grantOfficer } from '@/app/_server/session'
import { PressForm } from '@/components/grants/press-form'
import { Day } from '@/components/ui/amounts'
import { Table } from '@/components/ui/table'
import { isTiedTo } from '@/db/grants/ties/owners/reads'
import { listUncheckedAccounts } from '@/db/people/organisations/accounts/reads'
import { check } from './actions'

/** The accounts that wait for somebody to compare them with the bank's proof: nothing is paid to an account before that. */
export async function Accounts() {
  const [rows, t, locale] = await Promise.all([
    grantOfficer('prepare').then((asker) => listUncheckedAccounts(asker, isTiedTo)),
    getTranslations('organisations.desk.accounts'),
    getLocale(),
  ])
  return (
    <section className="flow" aria-labelledby="accounts">
      <h2 id="accounts">{t('title')}</h2>
      <p>{rows.length === 0 ? t('none') : t('lead')}</p>
      {rows.length > 0 && (
        <ClientTexts only={['organisations.desk']}>
          <Table
            caption={t('title')}
            captionHidden
            dense
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'owner', head: t('owner'), heads: true, cell: ({ owner }) => owner },
              {
                key: 'iban',
                head: t('iban'),
                cell: ({ iban }) => <span className="figure-text">{iban?.replace(/(.{4})(?=.)/g, '$1\u00a0')}</span>,
              },
              { key: 'added', head: t('added'), cell: ({ addedAt }) => <Day at={addedAt} locale={locale} /> },
              {
                key: 'act',
                head: t('act'),
                cell: ({ id, owner, isMine, isTied }) =>
                  isMine || isTied ? (
                    t(isTied ? 'tied' : 'another')
                  ) : (
                    <PressForm action={check} fields={{ account: id }} small>
                      <span aria-hidden="true">{t('check')}</span>
                      <span className="sr-only">{t('checkNamed', { name: owner })}</span>
                    </PressForm>
                  ),
              },
            ]}
          />
        </ClientTexts>
      )}
    </section>
  )
}
