import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { HandedOut } from '@/db/grants/applications/handouts/reads'

type Item = HandedOut['items'][number]

const reasons = ['changed', 'disqualified', 'assigneeBarred', 'notPreparer', 'wrongState', 'gone'] as const

/** Applications that were handed out, or left with the reason. */
export async function ItemTable({ caption, items }: { caption: string; items: readonly Item[] }) {
  const [t, table, to] = await Promise.all([
    getTranslations('handling.handout'),
    getTranslations('handling.queue.table'),
    paths(),
  ])
  const why = (outcome: string | null) => reasons.find((reason) => outcome?.endsWith(reason)) ?? 'gone'
  const columns: Column<Item>[] = [
    {
      key: 'applicant',
      head: table('applicant'),
      heads: true,
      cell: ({ id, number, applicant, barred }) => (
        <>
          {barred ? (
            <span className="muted">{table('barred')}</span>
          ) : (
            <Link href={to('/desk/grants/applications/[application]', { application: id })}>
              {applicant ?? table('veiled')}
            </Link>
          )}
          <span className="row-note">{number}</span>
        </>
      ),
    },
    { key: 'handler', head: table('handler'), cell: ({ handler }) => handler ?? table('nobody') },
    {
      key: 'result',
      head: t('result'),
      cell: ({ outcome }) =>
        outcome === 'done' ? (
          <Tag tone="success">{t('done')}</Tag>
        ) : (
          <>
            <Tag tone="warning">{t('stays')}</Tag>
            <span className="row-note">{t(`why.${why(outcome)}`)}</span>
          </>
        ),
    },
  ]
  return (
    <section className="flow">
      <h2>{caption}</h2>
      <Table caption={caption} captionHidden dense columns={columns} rows={items} rowKey={({ id }) => id} />
    </section>
  )
}
