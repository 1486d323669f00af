import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { VotingRightSentences } from '@/components/budget/round-rules'
import type { Round } from '@/db/budget/rounds/reads'

/** Who may leave ideas and who may vote, in words. */
export async function WhoMayTakePart({ round }: { round: Round }) {
  const [t, to, pick, here] = await Promise.all([getTranslations('rounds'), paths(), localized(), town()])
  return (
    <section className="flow">
      <h2>{t('who')}</h2>
      <p>{t(round.ideasNeedSignIn ? 'whoIdeas.signedIn' : 'whoIdeas.anyone')}</p>
      <VotingRightSentences right={round} town={pick(here.name)} />
      <p>
        <a href={to('/budget/[round]/rules', { round: round.slug })}>{t('do.rules')}</a>
      </p>
    </section>
  )
}
