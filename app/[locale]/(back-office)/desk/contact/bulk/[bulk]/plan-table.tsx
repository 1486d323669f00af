import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Bulk } from '@/db/contact/bulks/reads'
import { titleOf } from '@/db/contact/cases/rules'
import { Outcome } from './outcome'
import { ReporterGets } from './reporter-gets'

export type Item = Bulk['items'][number]
type Props = { bulk: Bulk; caption: string; names: Names }

/** Names of what the form has chosen by its code. */
export type Names = { handler: string | null; unit: string | null; topic: string | null; main: string }

/** The chosen cases one by one: before, what would become of them, and what each reporter gets; afterwards, what has become of them. */
export async function PlanTable({ bulk, caption, names }: Props) {
  const [t, state, to, pick] = await Promise.all([
    getTranslations('queue.bulk'),
    getTranslations('contact.state'),
    paths(),
    localized(),
  ])
  const { told, pressedAt } = bulk
  const columns: Column<Item>[] = [
    {
      key: 'case',
      head: t('case'),
      heads: true,
      cell: ({ id, text, reference, topic }) => (
        <>
          <Link href={to('/desk/contact/[case]', { case: id })}>{titleOf(text)}</Link>
          <span className="row-note">{`${reference} · ${pick(topic)}`}</span>
        </>
      ),
    },
    {
      key: 'now',
      head: t('now'),
      cell: ({ state: now, handlerName, unitName }) => (
        <span>
          {state(now)}
          <span className="row-note">{[handlerName ?? t('nobody'), pick(unitName)].join(', ')}</span>
        </span>
      ),
    },
  ]
  if (told && !pressedAt)
    columns.push(
      { key: 'after', head: t('after'), cell: (item) => <After item={item} told={told} names={names} /> },
      {
        key: 'message',
        head: t('message'),
        cell: (item) => <ReporterGets item={item} told={told} main={names.main} />,
      },
    )
  if (pressedAt) columns.push({ key: 'result', head: t('result'), cell: (item) => <Outcome item={item} /> })
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      sticky
      rows={bulk.items}
      rowKey={({ item }) => item}
      columns={columns}
    />
  )
}

type AfterProps = { item: Item; told: NonNullable<Bulk['told']>; names: Names }

/** How a case would stand afterwards, or why it stays as it is. */
async function After({ item: { plan }, told, names }: AfterProps) {
  const [t, why, state] = await Promise.all([
    getTranslations('queue.bulk'),
    getTranslations('queue.why'),
    getTranslations('contact.state'),
  ])
  if (plan?.problem === 'queue.isMain') return t('mainStays')
  if (plan?.problem)
    return (
      <span>
        <Tag tone="warning">{t('stays')}</Tag>
        <span className="row-note">{why(plan.problem.replace(/^.*\./, ''))}</span>
      </span>
    )
  if (told.act === 'move') return state(told.to)
  if (told.act === 'merge') return t('joins', { reference: names.main })
  if (told.act === 'retopic') return names.topic
  return [names.handler ?? t('nobody'), names.unit ?? t('keepUnit')].join(', ')
}
