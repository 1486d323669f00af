import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { System } from '@/db/contact/systems/reads'

export async function ReceiverTable({ systems }: { systems: readonly System[] }) {
  const [t, to, locale] = await Promise.all([getTranslations('exchange'), paths(), getLocale()])
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={systems}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('receiver.head.name'),
          heads: true,
          cell: ({ id, name, address }) => (
            <span>
              <Link href={to('/desk/contact/exchange/[receiver]', { receiver: id })}>{name}</Link>
              <span className="row-note break-all">{address}</span>
            </span>
          ),
        },
        { key: 'topics', head: t('receiver.head.topics'), numeric: true, cell: ({ topics }) => topics },
        {
          key: 'connection',
          head: t('receiver.head.connection'),
          cell: (receiver) => <Connection receiver={receiver} />,
        },
        {
          key: 'polled',
          head: t('receiver.head.polled'),
          cell: ({ polledAt }) => (polledAt ? <DateTime at={polledAt} locale={locale} /> : t('receiver.notYet')),
        },
      ]}
    />
  )
}

async function Connection({ receiver: { triedAt, trialFault, pollFault } }: { receiver: System }) {
  const t = await getTranslations('exchange')
  const fault = pollFault ?? (trialFault === 'trying' ? null : trialFault)
  if (fault)
    return (
      <span>
        <Tag tone="danger">{t('receiver.faulty')}</Tag>
        <span className="row-note">{t(`fault.${fault}`)}</span>
      </span>
    )
  return <Tag tone={triedAt ? 'success' : 'neutral'}>{t(triedAt ? 'receiver.works' : 'receiver.untried')}</Tag>
}
