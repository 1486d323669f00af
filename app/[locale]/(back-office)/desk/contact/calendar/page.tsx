import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { readCalendar } from '@/db/calendar/reads'
import { ClosureForm } from './closure-form'
import { CustomForm } from './custom-form'
import { ReopenForm } from './reopen-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

/** The days on which no answer is due: holidays, days off by custom, and the town's own closures. */
export default async function CalendarPage({ searchParams }: Props) {
  const [{ did }, asker] = await Promise.all([searchParams, officer('contact')])
  const [{ customaryDaysOff, coming }, t, locale, typed] = await Promise.all([
    readCalendar(asker),
    getTranslations('calendar'),
    getLocale(),
    parked(),
  ])
  const done = (['changed', 'closed', 'reopened'] as const).find((word) => word === did)
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        <ClientTexts only={['calendar']}>
          {coming.length === 0 ? (
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          ) : (
            <Table
              caption={t('coming')}
              dense
              rows={coming}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'day',
                  head: t('head.day'),
                  heads: true,
                  cell: ({ day }) => formatWeekday(new Date(day), locale),
                },
                { key: 'reason', head: t('head.reason'), cell: ({ reason }) => reason },
                {
                  key: 'drop',
                  head: t('head.drop'),
                  cell: ({ id, day }) => <ReopenForm closure={id} day={formatWeekday(new Date(day), locale)} />,
                },
              ]}
            />
          )}
          <ClosureForm initial={typed ?? undefined} />
          <CustomForm initial={{ customary: customaryDaysOff ? 'kept' : 'worked' }} />
        </ClientTexts>
      </div>
    </>
  )
}
