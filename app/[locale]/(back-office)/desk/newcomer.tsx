import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { employee } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { listAdministrators } from '@/db/people/reads'

/** A member of staff without a desk: whom to ask for one. */
export async function Newcomer({ name }: { name: string }) {
  const [t, to, keepers] = await Promise.all([
    getTranslations('desk.welcome'),
    paths(),
    employee().then(listAdministrators),
  ])
  return (
    <div className="column flow-wide">
      <PageHeading title={t('title', { name })} lead={t('text')} />
      <EmptyState title={t('ask')}>
        {keepers.length === 0 ? <p>{t('nobody')}</p> : <p>{t('say')}</p>}
        <ul>
          {keepers.map((keeper) => (
            <li key={keeper.email ?? keeper.name}>
              {keeper.name}
              {keeper.email && (
                <>
                  , <a href={`mailto:${keeper.email}`}>{keeper.email}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      </EmptyState>
      <p>
        <a href={to('/')}>{t('meanwhile')}</a>
      </p>
    </div>
  )
}
