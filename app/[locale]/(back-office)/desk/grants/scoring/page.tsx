import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { listMyScorings } from '@/db/grants/scorings/overviews/reads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorings'))('title') }
}

/** The applications that whoever asks is to score. */
export default async function ScoringPage() {
  const [rows, t, to, pick] = await Promise.all([
    grantOfficer('assess').then(listMyScorings),
    getTranslations('scorings'),
    paths(),
    localized(),
  ])
  const waiting = rows.filter(({ lockedAt }) => lockedAt === null).length
  return (
    <div className="flow-wide">
      <PageHeading title={t('title')} count={waiting} lead={t('lead')} />
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          sticky
          rows={rows}
          rowKey={({ application }) => application}
          columns={[
            {
              key: 'applicant',
              head: t('applicant'),
              heads: true,
              cell: ({ application, applicant, number }) => (
                <>
                  <Link href={to('/desk/grants/scoring/[application]', { application })}>
                    {applicant ?? t('veiled', { number: number ?? '' })}
                  </Link>
                  {applicant && <span className="row-note">{number}</span>}
                </>
              ),
            },
            { key: 'purpose', head: t('purpose'), cell: ({ purpose }) => purpose },
            { key: 'call', head: t('call'), cell: ({ call }) => pick(call) },
            {
              key: 'state',
              head: t('state'),
              cell: ({ lockedAt, isBegun }) => {
                const state = lockedAt ? 'locked' : isBegun ? 'draft' : 'waiting'
                return <Tag tone={state === 'locked' ? 'success' : 'warning'}>{t(`states.${state}`)}</Tag>
              },
            },
          ]}
        />
      )}
    </div>
  )
}
