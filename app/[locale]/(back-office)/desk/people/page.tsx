import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { administrator, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Table } from '@/components/ui/table'
import { type Colleague, listStaff } from '@/db/people/reads'
import { DeskButtons } from './desk-buttons'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage() {
  const [t, desk, { services }, asker] = await Promise.all([
    getTranslations('people'),
    getTranslations('desk.desk'),
    town(),
    administrator(),
  ])
  const people = await listStaff(asker)
  const buttons = ({ id, name, desks }: Colleague) => (
    <DeskButtons
      member={{ id, name }}
      desks={[...services, 'administrator' as const].map((key) => {
        return { key, label: desk(key), held: desks.includes(key) }
      })}
    />
  )
  return (
    <>
      <PageHeading title={t('title')} count={people.length} lead={t('lead')} />
      <div className="flow">
        <p>{t('legend')}</p>
        <ClientTexts only={['people']}>
          <Table
            caption={t('title')}
            captionHidden
            rows={people}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: t('head.name'),
                heads: true,
                cell: ({ id, name, email }) => (
                  <>
                    {name}
                    {id === asker.staff.id && ` (${t('you')})`}
                    {email && (
                      <span className="person-email">
                        <a href={`mailto:${email}`}>{email}</a>
                      </span>
                    )}
                  </>
                ),
              },
              { key: 'desks', head: t('head.desks'), cell: buttons },
            ]}
          />
        </ClientTexts>
        <p>{t('newcomers')}</p>
      </div>
    </>
  )
}
