import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { listMeetings } from '@/db/grants/decisions/meetings/reads'
import { MeetingForm } from './meeting-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions.meetings'))('title') }
}

/** The meetings of boards that decide on grants. */
export default async function MeetingsPage() {
  const asker = await grantOfficer('prepare', 'decide', 'minute', 'audit', 'lead')
  const [rows, t, all, locale, to, pick] = await Promise.all([
    listMeetings(asker),
    getTranslations('decisions.meetings'),
    getTranslations('decisions'),
    getLocale(),
    paths(),
    localized(),
  ])
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={all('title')}
        crumbs={[{ label: all('title'), href: to('/desk/grants/decisions') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          dense
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'on',
              head: t('on'),
              heads: true,
              cell: ({ id, on, board }) => (
                <Link href={to('/desk/grants/meetings/[meeting]', { meeting: id })}>
                  {t('one', { board: pick(board ?? {}), day: formatDay(on, locale) })}
                </Link>
              ),
            },
            { key: 'waiting', head: t('waiting'), numeric: true, cell: ({ waiting }) => waiting },
            { key: 'made', head: t('made'), numeric: true, cell: ({ made }) => made },
            {
              key: 'state',
              head: t('state'),
              cell: ({ closedAt }) => <Tag tone={closedAt ? 'success' : 'info'}>{t(closedAt ? 'closed' : 'open')}</Tag>,
            },
          ]}
        />
      )}
      {asker.duties.includes('minute') && (
        <ClientTexts only={['decisions.meetings']}>
          <MeetingForm meeting={randomUUID()} board={pick(rows[0]?.board ?? {})} />
        </ClientTexts>
      )}
    </div>
  )
}
