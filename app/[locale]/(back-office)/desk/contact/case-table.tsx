import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { Day } from '@/components/ui/amounts'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { Tick } from '@/components/ui/tick-form'
import type { listCases } from '@/db/contact/cases/queue/reads'
import { isAnswer } from '@/db/contact/cases/rules'
import { mapOf } from '@/tenants/maps'
import { CaseCell } from './case-cell'

export type Row = Awaited<ReturnType<typeof listCases>>['rows'][number]

export async function CaseTable({ rows }: { rows: readonly Row[] }) {
  const [t, queue, contact, { municipality }, pick, locale] = await Promise.all([
    getTranslations('contact.desk.table'),
    getTranslations('queue.table'),
    getTranslations('contact'),
    visitor('contact'),
    localized(),
    getLocale(),
  ])
  const mapped = mapOf(municipality) !== null
  const columns: Column<Row>[] = [
    {
      key: 'tick',
      head: <span className="sr-only">{queue('ticks')}</span>,
      cell: ({ id, version, reference }) => <Tick value={`${id}:${version}`} label={queue('tick', { reference })} />,
    },
    { key: 'case', head: t('case'), heads: true, cell: (row) => <CaseCell row={row} mapped={mapped} /> },
    { key: 'topic', head: t('topic'), cell: ({ topic }) => pick(topic) },
    { key: 'sent', head: t('sent'), cell: ({ createdAt }) => <Day at={createdAt} locale={locale} /> },
    {
      key: 'handler',
      head: t('handler'),
      cell: ({ handler, unit }) => (
        <span>
          {handler ?? <span className="muted">{t('nobody')}</span>}
          <span className="row-note">{pick(unit)}</span>
        </span>
      ),
    },
    { key: 'state', head: t('state'), cell: ({ state }) => contact(`state.${state}`) },
    {
      key: 'due',
      head: t('due'),
      cell: ({ dueAt, late, state }) =>
        isAnswer(state) ? (
          '–'
        ) : (
          <span>
            <Day at={dueAt} locale={locale} /> {late && <Tag tone="danger">{t('late')}</Tag>}
          </span>
        ),
    },
  ]
  return (
    <Table caption={t('caption')} captionHidden dense sticky rows={rows} rowKey={({ id }) => id} columns={columns} />
  )
}
