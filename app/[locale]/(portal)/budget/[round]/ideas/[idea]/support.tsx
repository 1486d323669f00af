import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { pathHere, paths } from '@/app/_server/here'
import { whoIsHere } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import type { Idea } from '@/db/budget/ideas/reads'
import { mayTakePart } from '@/db/budget/ideas/rules'
import type { Round } from '@/db/budget/rounds/reads'
import { SupportForm } from './support-form'

/** How many support the idea, and the button for one more; on a phone the button stays within reach. */
export async function Support({ found: { idea, round } }: { found: { idea: Idea; round: Round } }) {
  const t = await getTranslations('ideas.support')
  const open = mayTakePart(idea.state, round.phase)
  return (
    <section className="tinted flow" aria-label={t('heading')}>
      <p className="text-2 font-bold">{t('count', { count: idea.supports })}</p>
      {idea.supported && <p>{t('yours')}</p>}
      {open ? <p className="small muted">{t('what')}</p> : <p>{t('closed')}</p>}
      {open && (
        <div className="max-[48rem]:hidden">
          <SupportButton idea={idea} />
        </div>
      )}
    </section>
  )
}

/** The same button in the bar at the bottom of a phone. */
export async function SupportBar({ found: { idea, round } }: { found: { idea: Idea; round: Round } }) {
  if (!mayTakePart(idea.state, round.phase)) return null
  return (
    <div className="thumb-bar min-[48rem]:hidden">
      <SupportButton idea={idea} />
    </div>
  )
}

async function SupportButton({ idea }: { idea: Idea }) {
  const [t, to, session, next] = await Promise.all([getTranslations('ideas.support'), paths(), whoIsHere(), pathHere()])
  if (!session?.person) {
    return (
      <ButtonLink wide icon="support" href={to('/sign-in', undefined, { next })} rel="nofollow">
        {t('signIn')}
      </ButtonLink>
    )
  }
  return (
    <ClientTexts only={['ideas.support']}>
      <SupportForm idea={idea.id} supported={idea.supported} />
    </ClientTexts>
  )
}
