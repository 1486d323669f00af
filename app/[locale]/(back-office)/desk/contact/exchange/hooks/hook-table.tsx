import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Webhook } from '@/db/contact/webhooks/reads'

export async function HookTable({ hooks }: { hooks: readonly Webhook[] }) {
  const [t, to] = await Promise.all([getTranslations('webhooks'), paths()])
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={hooks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          heads: true,
          cell: ({ id, name, address }) => (
            <span>
              <Link href={to('/desk/contact/exchange/hooks/[webhook]', { webhook: id })}>{name}</Link>
              <span className="row-note break-all">{address}</span>
            </span>
          ),
        },
        {
          key: 'events',
          head: t('events'),
          cell: ({ events }) => events.map((event) => t(`event.${event.replace('.', '-')}`)).join(', '),
        },
        { key: 'scope', head: t('scope'), cell: ({ scope }) => t(`scopes.${scope}`) },
        {
          key: 'state',
          head: t('state'),
          cell: ({ disabledAt, gaveUp, failingSince }) => {
            if (gaveUp) return <Tag tone="danger">{t('gaveUp')}</Tag>
            if (disabledAt) return <Tag>{t('off')}</Tag>
            return <Tag tone={failingSince ? 'warning' : 'success'}>{t(failingSince ? 'failing' : 'on')}</Tag>
          },
        },
      ]}
    />
  )
}
