import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Round } from '@/db/budget/rounds/reads'

/** Why the list is empty, and what to do about it. */
export async function NoIdeas({ round: { slug, phase }, narrowed }: { round: Round; narrowed: boolean }) {
  const [t, to] = await Promise.all([getTranslations('ideas'), paths()])
  const open = phase === 'ideas'
  const clear = narrowed && (
    <ButtonLink look="secondary" href={to('/budget/[round]/ideas', { round: slug })}>
      {t('filters.clear')}
    </ButtonLink>
  )
  const write = open && (
    <ButtonLink href={to('/budget/[round]/ideas/new', { round: slug })} icon="plus">
      {t('write')}
    </ButtonLink>
  )
  const action = (clear || write) && (
    <ButtonRow>
      {clear}
      {write}
    </ButtonRow>
  )
  if (narrowed) {
    return (
      <EmptyState title={t('empty.none')} action={action}>
        <p>{t(open ? 'empty.noneText' : 'empty.closedText')}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t(open ? 'empty.first' : 'empty.nothing')} action={action}>
      {open && <p>{t('empty.firstText')}</p>}
    </EmptyState>
  )
}
