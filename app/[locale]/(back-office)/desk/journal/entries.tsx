import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { DateTime } from '@/components/ui/amounts'
import { Table } from '@/components/ui/table'
import type { JournalRow } from '@/db/journal/reads'
import { detailInWords } from './detail'

/** The journal's rows in words; an action that has no words yet is shown as it was written. */
export async function Entries({ rows }: { rows: readonly JournalRow[] }) {
  const [t, to, locale] = await Promise.all([getTranslations('desk.log'), paths(), getLocale()])
  const deed = (action: string) => (t.has(`action.${action}`) ? t(`action.${action}`) : action)
  const word = (code: string) => (t.has(`word.${code}`) ? t(`word.${code}`) : null)
  const who = ({ actor, name }: JournalRow) => {
    const [kind, id = ''] = actor.split(':')
    if (kind === 'staff') return name ?? t('who.gone')
    if (kind === 'job') return t('who.job', { job: id })
    return t(kind === 'resident' ? 'who.resident' : 'who.visitor')
  }
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      sticky
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'seq', head: t('head.seq'), heads: true, cell: ({ seq }) => seq },
        { key: 'at', head: t('head.at'), cell: ({ createdAt }) => <DateTime at={createdAt} locale={locale} /> },
        { key: 'who', head: t('head.who'), cell: who },
        { key: 'what', head: t('head.what'), cell: ({ action }) => deed(action) },
        {
          key: 'object',
          head: t('head.object'),
          cell: ({ object }) => (
            <a className="wrap-anywhere" href={to('/desk/journal', undefined, { object })} title={object}>
              {object.replace(/([0-9a-f]{8})-[0-9a-f-]{27}/, '$1')}
            </a>
          ),
        },
        {
          key: 'detail',
          head: t('head.detail'),
          cell: ({ detail, named }) => (
            <span className={detail && /[0-9a-f]{32}/.test(detail) ? 'hash' : 'wrap-anywhere'}>
              {detail ? detailInWords(detail, { locale, word, person: named }) : '–'}
            </span>
          ),
        },
      ]}
    />
  )
}
