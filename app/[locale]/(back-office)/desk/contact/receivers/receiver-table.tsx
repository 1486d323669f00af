import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { Receiver } from '@/db/contact/receivers/reads'

export async function ReceiverTable({ receivers }: { receivers: readonly Receiver[] }) {
  const [t, to] = await Promise.all([getTranslations('forwards.receivers'), paths()])
  const address = (receiver: string) => to('/desk/contact/receivers/[receiver]', { receiver })
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={receivers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          heads: true,
          cell: ({ id, name }) => <Link href={address(id)}>{name}</Link>,
        },
        { key: 'task', head: t('task'), cell: ({ task }) => task ?? '–' },
        { key: 'email', head: t('email'), cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
        { key: 'locale', head: t('language'), cell: ({ locale }) => t(`locale.${locale}`) },
        { key: 'use', head: t('use'), cell: ({ retiredAt }) => t(retiredAt ? 'no' : 'yes') },
      ]}
    />
  )
}
