import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { listUndelivered } from '@/db/outbox/mails/reads'
import { AgainForm } from './again-form'

type Row = Awaited<ReturnType<typeof listUndelivered>>[number]

/** What has not gone, why, and when it is tried next. To whom it goes is on the case's own page. */
export async function MailTable({ rows }: { rows: readonly Row[] }) {
  const [t, to, locale] = await Promise.all([getTranslations('mails.desk'), paths(), getLocale()])
  return (
    <Table
      caption={t('table.caption')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'about',
          head: t('table.about'),
          heads: true,
          cell: ({ about, matter }) =>
            matter ? <Link href={to('/desk/contact/[case]', { case: matter })}>{about}</Link> : about,
        },
        { key: 'kind', head: t('table.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'written',
          head: t('table.written'),
          cell: ({ createdAt }) => <DateTime at={createdAt} locale={locale} />,
        },
        {
          key: 'state',
          head: t('table.state'),
          cell: ({ state, fault, attempts }) => (
            <span>
              <Tag tone={state === 'dead' ? 'danger' : 'neutral'}>{t(`state.${state}`)}</Tag>
              {fault && <span className="row-note">{t(`fault.${fault}`)}</span>}
              {attempts > 0 && <span className="row-note">{t('table.attempts', { count: attempts })}</span>}
            </span>
          ),
        },
        {
          key: 'next',
          head: t('table.next'),
          cell: ({ state, nextAt }) => (state === 'dead' ? t('table.never') : <DateTime at={nextAt} locale={locale} />),
        },
        {
          key: 'again',
          head: t('table.action'),
          cell: ({ id, about, kind, state }) =>
            state !== 'sending' && <AgainForm mail={id} about={about} kind={kind} />,
        },
      ]}
    />
  )
}
