import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { toneOf } from '@/components/contact/case-tone'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { findCaller } from '@/db/contact/cases/callers/reads'
import { titleOf } from '@/db/contact/cases/rules'

type Props = { rows: Awaited<ReturnType<typeof findCaller>> }

/** The cases of whoever was looked for, the newest first. */
export async function CallerTable({ rows }: Props) {
  const [t, contact, to, pick, locale] = await Promise.all([
    getTranslations('casework.caller'),
    getTranslations('contact.state'),
    paths(),
    localized(),
    getLocale(),
  ])
  if (rows.length === 0)
    return (
      <Notice tone="info" live="status" title={t('none')}>
        <p>{t('noneText')}</p>
      </Notice>
    )
  return (
    <Table
      caption={t('found', { count: rows.length })}
      dense
      rows={rows}
      rowKey={({ reporter }) => reporter}
      columns={[
        {
          key: 'case',
          head: t('head.case'),
          heads: true,
          cell: ({ id, reference, text, topic }) => (
            <>
              <Link href={to('/desk/contact/[case]', { case: id })}>{titleOf(text)}</Link>
              <span className="row-note">{`${reference} · ${pick(topic)}`}</span>
            </>
          ),
        },
        { key: 'name', head: t('head.name'), cell: ({ name }) => name ?? t('nameless') },
        { key: 'at', head: t('head.at'), cell: ({ createdAt }) => formatMoment(createdAt, locale) },
        { key: 'state', head: t('head.state'), cell: ({ state }) => <Tag tone={toneOf(state)}>{contact(state)}</Tag> },
      ]}
    />
  )
}
