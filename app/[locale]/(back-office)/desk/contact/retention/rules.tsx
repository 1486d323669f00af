import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { RetentionReport } from '@/db/contact/retention/reads'
import { type Keeping, usual } from '@/db/contact/retention/rules'
import { timesInWords } from './times'

type Props = { topics: RetentionReport; town: Keeping | null; mayChange: boolean }

/** The rules as they stand: the town's first, then those of single topics. The administrator's lead to their forms. */
export async function Rules({ topics, town, mayChange }: Props) {
  const [t, pick, to, times] = await Promise.all([
    getTranslations('keeping.retention'),
    localized(),
    paths(),
    timesInWords(),
  ])
  const rows = [
    { id: 'all', name: t('everything'), keeping: town ?? usual, own: true },
    ...topics.map(({ name, ...row }) => ({ ...row, name: pick(name) })),
  ]
  return (
    <section className="flow" aria-labelledby="rules">
      <h2 id="rules">{t('rules')}</h2>
      <p className="muted">{t(mayChange ? 'mayChange' : 'mayRead')}</p>
      <Table
        caption={t('rules')}
        captionHidden
        dense
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'topic',
            head: t('head.topic'),
            heads: true,
            cell: ({ id, name }) =>
              mayChange ? <Link href={to('/desk/contact/retention/[topic]', { topic: id })}>{name}</Link> : name,
          },
          ...(['photos', 'blank', 'delete'] as const).map((deed) => ({
            key: deed,
            head: t(`head.${deed}`),
            cell: ({ keeping }: (typeof rows)[number]) => times(keeping)[deed],
          })),
          { key: 'own', head: t('head.own'), cell: ({ own }) => t(own ? 'own' : 'common') },
        ]}
      />
    </section>
  )
}
