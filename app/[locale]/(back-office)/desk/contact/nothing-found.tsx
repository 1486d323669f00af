import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { type CaseFilters, narrowings, queryOf } from '@/db/contact/cases/queue/input'

/** Why the list is empty, and where what is looked for may be. */
export async function NothingFound({ filters }: { filters: CaseFilters }) {
  const [t, queue, to] = await Promise.all([getTranslations('contact.desk'), getTranslations('queue.filters'), paths()])
  const { pile, q } = filters
  if (!q && narrowings.every((name) => !filters[name]))
    return (
      <EmptyState title={t(`empty.${pile}`)}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    )
  const everywhere = to('/desk/contact', undefined, queryOf({ ...filters, pile: 'all', page: 1 }))
  return (
    <EmptyState
      title={t('narrowed')}
      action={
        <p className="button-row">
          {pile !== 'all' && <Link href={everywhere}>{queue('everywhere')}</Link>}
          <Link href={to('/desk/contact', undefined, { pile })}>{t('filters.clear')}</Link>
        </p>
      }
    >
      <p>{t('narrowedText')}</p>
    </EmptyState>
  )
}
