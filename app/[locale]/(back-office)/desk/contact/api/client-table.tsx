import { getLocale, getTranslations } from 'next-intl/server'
import { Day } from '@/components/ui/amounts'
import { formatDay } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Client } from '@/db/contact/open311/clients/reads'
import { RevokeForm } from './revoke-form'

export async function ClientTable({ clients }: { clients: readonly Client[] }) {
  const [t, locale] = await Promise.all([getTranslations('open311.desk'), getLocale()])
  return (
    <Table
      caption={t('caption')}
      captionHidden
      dense
      rows={clients}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: t('head.name'), heads: true, cell: ({ name }) => name },
        {
          key: 'scopes',
          head: t('head.scopes'),
          cell: ({ scopes }) => scopes.map((scope) => t(`scope.${scope}`)).join(', '),
        },
        {
          key: 'publish',
          head: t('head.publish'),
          cell: ({ mayPublish }) => t(`publish.${mayPublish ? 'yes' : 'no'}`),
        },
        { key: 'most', head: t('head.most'), numeric: true, cell: ({ most }) => most },
        {
          key: 'given',
          head: t('head.given'),
          cell: ({ createdAt, madeBy }) => (
            <span>
              <Day at={createdAt} locale={locale} />
              <span className="row-note">{madeBy}</span>
            </span>
          ),
        },
        {
          key: 'state',
          head: t('head.state'),
          cell: ({ id, name, revokedAt }) =>
            revokedAt ? (
              <Tag>{t('state.revoked', { day: formatDay(revokedAt, locale) })}</Tag>
            ) : (
              <>
                <Tag tone="success">{t('state.open')}</Tag> <RevokeForm id={id} name={name} />
              </>
            ),
        },
      ]}
    />
  )
}
