import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { dutyKeeper } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { grantDuties } from '@/db/grants/duties/input'
import { listMembers, type Member } from '@/db/grants/duties/reads'
import { DutyButtons } from './duty-buttons'
import { LimitForm } from './limit-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('duties'))('title') }
}

/** Who does what at the grants desk: for whoever leads it, and for the town's administrator. */
export default async function DutiesPage() {
  const [t, asker] = await Promise.all([getTranslations('duties'), dutyKeeper()])
  const members = await listMembers(asker)
  return (
    <div className="flow-wide">
      <PageHeading title={t('title')} count={members.length} lead={t('lead')} />
      <Duties />
      {members.length === 0 ? (
        <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
      ) : (
        <ClientTexts only={['duties']}>
          <Table
            caption={t('title')}
            captionHidden
            rows={members}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: t('name'),
                heads: true,
                cell: ({ id, name }) => (id === asker.staff.id ? t('you', { name }) : name),
              },
              {
                key: 'duties',
                head: t('held'),
                cell: (member) => <Held member={member} own={member.id === asker.staff.id} />,
              },
            ]}
          />
        </ClientTexts>
      )}
    </div>
  )
}

function Held({ member: { id, name, duties }, own }: { member: Member; own: boolean }) {
  const decides = duties.find(({ duty }) => duty === 'decide')
  return (
    <div className="flow">
      <DutyButtons member={{ id, name }} held={duties.map(({ duty }) => duty)} own={own} />
      {decides && !own && <LimitForm member={{ id, name }} limitCents={decides.limitCents} />}
    </div>
  )
}

async function Duties() {
  const t = await getTranslations('duties')
  return <DefinitionList facts={grantDuties.map((duty) => ({ term: t(`duty.${duty}`), detail: t(`about.${duty}`) }))} />
}
