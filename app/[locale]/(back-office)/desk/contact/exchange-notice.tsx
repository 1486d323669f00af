import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { countDeliveries } from '@/db/contact/deliveries/reads'
import { countGivenUp } from '@/db/contact/webhooks/reads'

/** Says that a case has not come where it was sent, that there is news of one, or that a system is told nothing more; nothing while all is well. */
export async function ExchangeNotice() {
  const asker = await officer('contact')
  const [{ dead, news }, givenUp, t, webhooks, to] = await Promise.all([
    countDeliveries(asker),
    countGivenUp(asker),
    getTranslations('exchange.notice'),
    getTranslations('webhooks'),
    paths(),
  ])
  const said = [dead > 0 && t('dead', { count: dead }), news > 0 && t('news', { count: news })].filter(Boolean)
  return (
    <>
      {said.length > 0 && (
        <Notice tone={dead > 0 ? 'danger' : 'info'}>
          <p>{said.join(' ')}</p>
          <p>
            <Link href={to('/desk/contact/exchange')}>{t('look')}</Link>
          </p>
        </Notice>
      )}
      {givenUp > 0 && (
        <Notice tone="danger">
          <p>{webhooks('notice', { count: givenUp })}</p>
          <p>
            <Link href={to('/desk/contact/exchange/hooks')}>{webhooks('look')}</Link>
          </p>
        </Notice>
      )}
    </>
  )
}
