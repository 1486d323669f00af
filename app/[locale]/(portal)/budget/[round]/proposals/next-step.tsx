import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'
import type { Round } from '@/db/budget/rounds/reads'

/** What a reader of the proposals can do now. */
export async function NextStep({ round: { slug, phase } }: { round: Round }) {
  const [t, to] = await Promise.all([getTranslations('proposals'), paths()])
  const here = { round: slug }
  if (phase === 'voting') {
    return (
      <ButtonLink href={to('/budget/[round]/vote', here)} icon="ballot">
        {t('vote')}
      </ButtonLink>
    )
  }
  const result = phase === 'result'
  return (
    <ButtonLink look="secondary" href={to(result ? '/budget/[round]/result' : '/budget/[round]/ideas', here)}>
      {t(result ? 'toResult' : 'toIdeas')}
    </ButtonLink>
  )
}
