import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { findSystem } from '@/db/contact/systems/reads'
import { TryForm } from './try-form'

type Found = NonNullable<Awaited<ReturnType<typeof findSystem>>>

/** Whether the other system answers: as it was the last time somebody asked. */
export async function Connection({ found }: { found: Found }) {
  const [t, to, locale] = await Promise.all([getTranslations('exchange'), paths(), getLocale()])
  const { id, trialAt, triedAt, trialFault, pollFault, services } = found
  const waits = trialFault === 'trying' || (trialAt !== null && (triedAt === null || triedAt < trialAt))
  const at = triedAt ? formatMoment(triedAt, locale) : ''
  return (
    <section className="boxed flow" aria-labelledby="connection">
      <h2 id="connection">{t('receiver.connection')}</h2>
      {waits && (
        <Notice>
          <p>{t('receiver.waits')}</p>
          <p>
            <Link href={to('/desk/contact/exchange/[receiver]', { receiver: id })}>{t('receiver.reload')}</Link>
          </p>
        </Notice>
      )}
      {!waits && triedAt && trialFault && (
        <Notice tone="danger" title={t('receiver.failedAt', { at })}>
          {t(`fault.${trialFault}`)}
        </Notice>
      )}
      {!waits && triedAt && !trialFault && (
        <Notice tone="success">{t('receiver.workedAt', { at, count: services.length })}</Notice>
      )}
      {pollFault && (
        <Notice tone="warning" title={t('receiver.pollFailed')}>
          {t(`fault.${pollFault}`)}
        </Notice>
      )}
      <TryForm id={id} />
    </section>
  )
}
