import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import type { FollowedCase } from '@/db/contact/cases/follow/reads'
import { isShown, mayDecide, type PublicationState } from '@/db/contact/publications/rules'
import { ConsentForm } from './consent-form'

type Props = { at: string; found: FollowedCase; state: PublicationState | null }

/** What becomes of the sender's permission to publish, in words, and the way to change it. */
export async function Permission({ at, found, state }: Props) {
  const [t, to] = await Promise.all([getTranslations('publication.consent'), paths()])
  const agreed = state !== null && state !== 'withdrawn'
  const mayChange = state === null || mayDecide(state, agreed ? 'withdrawn' : 'consent', 'sender')
  return (
    <section className="flow" aria-labelledby="publishing">
      <h2 id="publishing">{t('title')}</h2>
      <p>
        {t(`state.${state ?? 'none'}`)}{' '}
        {state && isShown(state) && (
          <Link href={to('/contact/published/[case]', { case: found.reference })}>{t('look')}</Link>
        )}
      </p>
      {mayChange && (agreed || found.publishable) && (
        <ClientTexts only={['publication.consent']}>
          <ConsentForm at={at} agreed={agreed} />
        </ClientTexts>
      )}
    </section>
  )
}
