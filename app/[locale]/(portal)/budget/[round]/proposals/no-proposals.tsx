import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Round } from '@/db/budget/rounds/reads'

/** Why the list is empty, and where to go instead. */
export async function NoProposals({ round: { slug }, narrowed }: { round: Round; narrowed: boolean }) {
  const [t, to] = await Promise.all([getTranslations('proposals'), paths()])
  const action = narrowed ? (
    <ButtonLink look="secondary" href={to('/budget/[round]/proposals', { round: slug })}>
      {t('filters.clear')}
    </ButtonLink>
  ) : (
    <ButtonLink href={to('/budget/[round]/ideas', { round: slug })}>{t('toIdeas')}</ButtonLink>
  )
  return (
    <EmptyState title={t(narrowed ? 'empty.narrowed' : 'empty.none')} action={action}>
      <p>{t(narrowed ? 'empty.narrowedText' : 'empty.noneText')}</p>
    </EmptyState>
  )
}
