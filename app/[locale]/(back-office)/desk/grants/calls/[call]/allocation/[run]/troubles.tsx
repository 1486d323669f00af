import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { hasDrifted } from '@/db/grants/allocations/gathering/rules'
import type { RunRow } from '@/db/grants/allocations/reads'

/** Why a run cannot be used, and what to do: floors above the pot, or applications that have changed since. */
export async function Troubles({ run: { run, input, drift }, locked }: { run: RunRow; locked: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('allocations.run'), getLocale()])
  const euros = (cents: number) => formatMoney(cents, locale)
  const { changed, added, gone } = drift
  const counts = { changed: changed.length, added: added.length, gone: gone.length }
  return (
    <>
      {run.outcome === 'floorsExceedPot' && (
        <Notice tone="danger" title={t('exceedsTitle')}>
          <p>
            {t('exceedsText', {
              floors: euros(Number(run.floorsCents)),
              pot: euros(input.division.potCents),
              missing: euros(Number(run.floorsCents) - input.division.potCents),
            })}
          </p>
        </Notice>
      )}
      {hasDrifted(drift) && !locked && (
        <Notice tone="warning" title={t('staleTitle')}>
          <p>{t('staleText', counts)}</p>
        </Notice>
      )}
    </>
  )
}
