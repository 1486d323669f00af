import { getLocale, getTranslations } from 'next-intl/server'
import { casesAtDesk } from '@/app/_server/desk'
import { paths } from '@/app/_server/here'
import { formatNumber } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'

const waiting = ['late', 'unassigned', 'mine', 'open'] as const

/** What waits at the contact desk, most needed first. */
export async function ContactTasks() {
  const [t, pile, to, counts, locale] = await Promise.all([
    getTranslations('desk'),
    getTranslations('contact.desk.pile'),
    paths(),
    casesAtDesk(),
    getLocale(),
  ])
  return (
    <section className="flow">
      <h2>{t('desk.contact')}</h2>
      <Table
        caption={t('desk.contact')}
        captionHidden
        dense
        rows={waiting}
        rowKey={(name) => name}
        columns={[
          {
            key: 'pile',
            head: t('task'),
            heads: true,
            cell: (name) => (
              <>
                <a href={to('/desk/contact', undefined, { pile: name })}>{pile(name)}</a>{' '}
                {name === 'late' && counts.late > 0 && <Tag tone="danger">{t('late')}</Tag>}
              </>
            ),
          },
          { key: 'count', head: t('cases'), numeric: true, cell: (name) => formatNumber(counts[name], locale) },
        ]}
      />
    </section>
  )
}
