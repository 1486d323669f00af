import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Pager } from '@/components/ui/pager'
import type { IdeaFilters } from '@/db/budget/ideas/input'

type Props = { round: string; filters: IdeaFilters; page: number; pages: number }

/** The pages of the list; every filter goes along. */
export async function IdeaPager({ round, filters, page, pages }: Props) {
  const [t, to] = await Promise.all([getTranslations('ideas.pager'), paths()])
  return (
    <Pager
      page={page}
      pages={pages}
      href={(number) => to('/budget/[round]/ideas', { round }, { ...filters, page: number })}
      labels={{
        navigation: t('navigation'),
        previous: t('previous'),
        next: t('next'),
        page: (number) => t('page', { page: number }),
      }}
    />
  )
}
