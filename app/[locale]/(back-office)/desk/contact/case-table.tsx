import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { Day } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { listCases } from '@/db/contact/cases/queue/reads'
import { isAnswer, titleOf } from '@/db/contact/cases/rules'
import { mapOf } from '@/tenants/maps'

type Row = Awaited<ReturnType<typeof listCases>>['rows'][number]

export async function CaseTable({ rows }: { rows: readonly Row[] }) {
  const [t, contact, place, mails, forwards, { municipality }, to, pick, locale] = await Promise.all([
    getTranslations('contact.desk.table'),
    getTranslations('contact'),
    getTranslations('places.desk'),
    getTranslations('mails'),
    getTranslations('forwards.desk'),
    visitor('contact'),
    paths(),
    localized(),
    getLocale(),
  ])
  const mapped = mapOf(municipality) !== null
  return (
    <Table
      caption={t('caption')}
      captionHidden
      dense
      sticky
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'case',
          head: t('case'),
          heads: true,
          cell: ({ id, text, reference, kind, needsPin, unread, answered }) => (
            <>
              <Link href={to('/desk/contact/[case]', { case: id })}>{titleOf(text)}</Link>{' '}
              {unread && <Tag tone="brand">{mails('unread')}</Tag>}
              {answered && <Tag tone="brand">{forwards('waits')}</Tag>}
              <span className="row-note">{`${reference} · ${contact(`kindName.${kind}`)}`}</span>
              {mapped && needsPin && <Tag tone="warning">{place('needsPin')}</Tag>}
            </>
          ),
        },
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
      ]}
    />
  )
}
