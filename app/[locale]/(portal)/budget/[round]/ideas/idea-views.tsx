import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { Tabs } from '@/components/ui/tabs'
import type { IdeaFilters } from '@/db/budget/ideas/input'
import { mapOf } from '@/tenants/maps'

/** The same ideas as a list, or on a map with the list; only where the town has a map. */
export async function IdeaViews({ round, filters }: { round: string; filters: IdeaFilters }) {
  const [{ id }, t, to] = await Promise.all([town(), getTranslations('ideaMap'), paths()])
  if (!mapOf(id)) return null
  const { page, view, ...rest } = filters
  const address = (shown?: 'map') =>
    to('/budget/[round]/ideas', { round }, { ...rest, page: page > 1 ? page : undefined, view: shown })
  return (
    <Tabs
      label={t('views')}
      tabs={[
        { href: address(), label: t('view.list'), current: !view },
        { href: address('map'), label: t('view.map'), current: view === 'map' },
      ]}
    />
  )
}
