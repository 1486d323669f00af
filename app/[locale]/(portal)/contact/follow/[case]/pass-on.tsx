import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { othersAnswer } from '@/app/_server/places'
import { town } from '@/app/_server/session'
import { Notice } from '@/components/ui/notice'
import type { FollowedCase } from '@/db/contact/cases/follow/reads'
import { isEnd } from '@/db/contact/cases/rules'
import { askedToPassOnTo } from '@/db/contact/consents/rules'
import { mapOf } from '@/tenants/maps'
import { AskedForm } from './asked-form'
import { PassOnForm } from './pass-on-form'

type Props = { at: string; found: FollowedCase; did: string }

/** Whether how to reach the reporter may be given to whoever takes care of the matter; where the place is another's, who that is. */
export async function PassOn({ at, found, did }: Props) {
  const { hasContact, passOn, state, latitude, longitude } = found
  const asked = askedToPassOnTo(state, found.events)
  if (!asked && (!hasContact || (isEnd(state) && !passOn))) return null
  const [t, here, locale] = await Promise.all([getTranslations('forwards.passOn'), town(), getLocale()])
  const map = mapOf(here.id)
  const isPinned = map && latitude !== null && longitude !== null
  const who = isPinned ? await othersAnswer(map, { latitude, longitude }, locale) : null
  const done = (['gave', 'notGiven'] as const).find((word) => word === did)
  return (
    <section className="flow" aria-labelledby="passing-on">
      <h2 id="passing-on">{t('title')}</h2>
      {done && (
        <Notice tone="success" live="status">
          {t(done)}
        </Notice>
      )}
      {asked && <p>{t('asked', { whom: asked })}</p>}
      {who && !passOn && <p>{t('theirs', { who })}</p>}
      {!asked && <p>{t(passOn ? 'yes' : 'no')}</p>}
      <ClientTexts only={['forwards.passOn']}>
        {asked ? <AskedForm at={at} /> : <PassOnForm at={at} agreed={passOn} />}
      </ClientTexts>
    </section>
  )
}
