import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { Day } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { listMyCases } from '@/db/contact/cases/follow/reads'
import { titleOf } from '@/db/contact/cases/rules'

/** What I have told or asked while signed in, and where it stands. */
export async function MyCases() {
  const [me, t, contact, to, pick, locale] = await Promise.all([
    resident('contact'),
    getTranslations('contact.mine'),
    getTranslations('contact'),
    paths(),
    localized(),
    getLocale(),
  ])
  const rows = await listMyCases(me)
  return (
    <section className="flow" aria-labelledby="my-cases">
      <h2 id="my-cases">{t('title')}</h2>
      {rows.length === 0 ? (
        <p>
          {t('none')} <Link href={to('/contact')}>{t('send')}</Link>
        </p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'case',
              head: contact('desk.table.case'),
              heads: true,
              cell: ({ reference, text }) => (
                <Link href={to('/contact/follow/[case]', { case: reference })}>{titleOf(text)}</Link>
              ),
            },
            { key: 'topic', head: contact('desk.table.topic'), cell: ({ topic }) => pick(topic) },
            { key: 'state', head: contact('desk.table.state'), cell: ({ state }) => contact(`state.${state}`) },
            {
              key: 'sent',
              head: contact('desk.table.sent'),
              cell: ({ createdAt }) => <Day at={createdAt} locale={locale} />,
            },
          ]}
        />
      )}
    </section>
  )
}
