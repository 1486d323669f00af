import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { mostRows } from '@/db/contact/transfers/input'
import type { Trial } from '@/db/contact/transfers/reads'

/** What the table would change, row by row, or everything that is wrong with it: then nothing is taken in. */
export async function TrialOf({ trial: { faults, changes, same } }: { trial: Trial }) {
  const t = await getTranslations('transfers')
  const why = ({ why: key, value }: Trial['faults'][number]) => {
    const known = `fault.${key}` as 'fault.twice'
    return t.has(known) ? t(known, { value, maximum: mostRows }) : t('fault.other', { value })
  }
  if (faults.length > 0)
    return (
      <Notice tone="danger" live="status" title={t('faulty', { count: faults.length })}>
        <p>{t('faultyText')}</p>
        <Table
          caption={t('faults')}
          dense
          rows={faults}
          rowKey={({ row, column, why: key }) => `${row} ${column} ${key}`}
          columns={[
            { key: 'row', head: t('head.row'), heads: true, cell: ({ row }) => row },
            { key: 'column', head: t('head.column'), cell: ({ column }) => column || '–' },
            { key: 'why', head: t('head.why'), cell: why },
          ]}
        />
      </Notice>
    )
  return (
    <Notice tone={changes.length > 0 ? 'warning' : 'info'} live="status" title={t('would', { count: changes.length })}>
      <p>{t('same', { count: same })}</p>
      {changes.length > 0 && (
        <Table
          caption={t('changes')}
          dense
          rows={changes}
          rowKey={({ row }) => String(row)}
          columns={[
            { key: 'row', head: t('head.row'), cell: ({ row }) => row },
            {
              key: 'key',
              head: t('head.what'),
              heads: true,
              cell: ({ key, isNew }) => (isNew ? t('new', { key }) : key),
            },
            {
              key: 'changed',
              head: t('head.changed'),
              cell: ({ changed, isNew }) => (
                <ul>
                  {changed
                    .filter(({ is }) => !isNew || is)
                    .map(({ name, was, is }) => (
                      <li key={name}>
                        {isNew ? t('becomes', { name, is }) : t('from', { name, was: was || '–', is: is || '–' })}
                      </li>
                    ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Notice>
  )
}
