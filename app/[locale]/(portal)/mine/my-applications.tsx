import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { toneOf } from '@/components/grants/state-tone'
import { Day } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { listMyApplications, type MyApplication } from '@/db/grants/applications/reads'
import { publicStateOf } from '@/db/grants/applications/rules'

/** The grants I or my organisations apply for, and where each stands. */
export async function MyApplications() {
  const [me, t, all, to, pick, locale] = await Promise.all([
    resident('grants'),
    getTranslations('applications.mine'),
    getTranslations('applications'),
    paths(),
    localized(),
    getLocale(),
  ])
  const rows = await listMyApplications(me)
  const nameOf = ({ call, organisation }: MyApplication) =>
    organisation ? t('for', { call: pick(call), organisation }) : pick(call)
  return (
    <section className="flow" aria-labelledby="my-applications">
      <h2 id="my-applications">{t('title')}</h2>
      {rows.length === 0 ? (
        <p>
          {t('none')} <Link href={to('/grants')}>{t('apply')}</Link>
        </p>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'call',
              head: t('call'),
              heads: true,
              cell: (row) => (
                <Link href={to('/mine/applications/[application]', { application: row.id })}>{nameOf(row)}</Link>
              ),
            },
            {
              key: 'state',
              head: t('state'),
              cell: ({ state }) => {
                const told = publicStateOf(state)
                return <Tag tone={toneOf[told]}>{all(`state.${told}`)}</Tag>
              },
            },
            { key: 'moved', head: t('moved'), cell: ({ movedAt }) => <Day at={movedAt} locale={locale} /> },
          ]}
        />
      )}
    </section>
  )
}
