import { getTranslations } from 'next-intl/server'
import { desksHere } from '@/app/_server/desk'
import { staffMember } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AdministratorTasks } from './administrator-tasks'
import { BudgetTasks } from './budget-tasks'
import { ContactTasks } from './contact-tasks'
import { GrantTasks } from './grant-tasks'
import { Newcomer } from './newcomer'

export default async function DeskPage() {
  const [t, { name }, desks] = await Promise.all([getTranslations('desk'), staffMember(), desksHere()])
  if (desks.length === 0) return <Newcomer name={name} />
  return (
    <div className="flow-wide">
      <PageHeading title={t('overview')} lead={t('lead')} />
      {desks.includes('contact') && <ContactTasks />}
      {desks.includes('grants') && <GrantTasks />}
      {desks.includes('budget') && <BudgetTasks />}
      {desks.includes('administrator') && <AdministratorTasks />}
    </div>
  )
}
