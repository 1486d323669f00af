import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { callTimes } from '@/app/_server/calls'
import { localized, paths } from '@/app/_server/here'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { type DeskCall, listCallsAtDesk } from '@/db/grants/calls/reads'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calls.desk'))('title') }
}

/** Every call of the town, drafts too, with how many have applied. */
export default async function GrantsDeskPage() {
  const [t, to, calls, duties] = await Promise.all([
    getTranslations('calls.desk'),
    paths(),
    officer('grants').then(listCallsAtDesk),
    grantDutiesHere(),
  ])
  const leads = duties.some(({ duty }) => duty === 'lead')
  const make = leads && <ButtonLink href={to('/desk/grants/calls/new')}>{t('new')}</ButtonLink>
  return (
    <div className="flow-wide">
      <PageHeading title={t('title')} count={calls.length} lead={t('lead')} actions={calls.length > 0 && make} />
      {calls.length === 0 ? (
        <EmptyState title={t('none')} action={make}>
          {t(leads ? 'noneText' : 'noneTextOthers')}
        </EmptyState>
      ) : (
        <CallTable calls={calls} />
      )}
    </div>
  )
}

async function CallTable({ calls }: { calls: readonly DeskCall[] }) {
  const [t, all, to, pick] = await Promise.all([
    getTranslations('calls.desk'),
    getTranslations('calls'),
    paths(),
    localized(),
  ])
  const times = new Map(
    await Promise.all(
      calls.map(async ({ id, draft, phase, now }) => [id, await callTimes(draft, phase, now)] as const),
    ),
  )
  return (
    <Table
      caption={t('title')}
      captionHidden
      sticky
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          heads: true,
          cell: ({ slug, draft }) => (
            <Link href={to('/desk/grants/calls/[call]', { call: slug })}>{pick(draft.name) || slug}</Link>
          ),
        },
        {
          key: 'state',
          head: t('state'),
          cell: ({ phase }) => (
            <Tag tone={phase === 'open' ? 'success' : 'neutral'}>{all(`phase.${phase ?? 'draft'}`)}</Tag>
          ),
        },
        { key: 'when', head: t('when'), cell: ({ id }) => times.get(id) },
        { key: 'sent', head: t('sent'), numeric: true, cell: ({ sent }) => sent },
        { key: 'drafts', head: t('drafts'), numeric: true, cell: ({ drafts }) => drafts },
      ]}
    />
  )
}
