import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { listDeliveries } from '@/db/contact/deliveries/reads'
import { listSystems } from '@/db/contact/systems/reads'
import { DeliveryTable } from './delivery-table'
import { ReceiverTable } from './receiver-table'

type Props = { searchParams: Promise<{ did?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exchange'))('title') }
}

/** The systems cases are sent to, and the cases that somebody should look at. */
export default async function ExchangePage({ searchParams }: Props) {
  const [asker, { did }] = await Promise.all([officer('contact'), searchParams])
  const [systems, deliveries, t, webhooks, contact, portal, to] = await Promise.all([
    listSystems(asker),
    listDeliveries(asker),
    getTranslations('exchange'),
    getTranslations('webhooks'),
    getTranslations('contact.desk'),
    getTranslations('portal'),
    paths(),
  ])
  const add = (
    <ButtonLink href={to('/desk/contact/exchange/[receiver]', { receiver: 'new' })}>{t('receiver.new')}</ButtonLink>
  )
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: contact('title'), href: to('/desk/contact') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} actions={systems.length > 0 && add} />
      <div className="flow-wide">
        {(did === 'again' || did === 'retired') && (
          <Notice tone="success" live="status">
            {t(`done.${did}`)}
          </Notice>
        )}
        <p>
          <Link href={to('/desk/contact/exchange/hooks')}>{webhooks('open')}</Link>
        </p>
        {systems.length > 0 ? (
          <ReceiverTable systems={systems} />
        ) : (
          <EmptyState title={t('none')} action={add}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
        {systems.length + deliveries.length > 0 && (
          <section className="flow" aria-labelledby="deliveries">
            <h2 id="deliveries">{t('deliveries.title')}</h2>
            {deliveries.length > 0 ? (
              <ClientTexts only={['exchange.again']}>
                <DeliveryTable rows={deliveries} />
              </ClientTexts>
            ) : (
              <p className="muted">{t('deliveries.none')}</p>
            )}
          </section>
        )}
      </div>
    </>
  )
}
