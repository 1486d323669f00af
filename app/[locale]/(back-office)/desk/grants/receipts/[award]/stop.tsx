import { getLocale, getTranslations } from 'next-intl/server'
import { PressForm } from '@/components/grants/press-form'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { GrantDuty } from '@/db/actors'
import type { AwardRow } from '@/db/grants/awards/reads'
import { awardTurns } from '@/db/grants/awards/rules'
import type { Stop } from '@/db/grants/receipts/stops/reads'
import { release } from './actions'
import { BlockForm } from './block-form'

type Props = { award: AwardRow; stop: Stop | null; duties: readonly GrantDuty[] }

/** An award that somebody has stopped, why and who may let it go on; or the form that stops it. */
export async function Stopped({ award: { id, version, state }, stop, duties }: Props) {
  const [t, locale] = await Promise.all([getTranslations('money.stop'), getLocale()])
  if (state === 'blocked')
    return (
      <Notice tone="warning" title={t('stopped')}>
        {stop && (
          <>
            <p>{stop.note}</p>
            <p className="muted">{[stop.by ?? t('portal'), formatMoment(stop.at, locale)].join(', ')}</p>
          </>
        )}
        {duties.includes('pay') ? (
          <PressForm action={release} fields={{ award: id, version: String(version) }}>
            {t('release')}
          </PressForm>
        ) : (
          <p>{t('whoReleases')}</p>
        )}
      </Notice>
    )
  const stops = duties.some((duty) => duty === 'pay' || duty === 'prepare')
  return stops && awardTurns.block.from.includes(state) ? <BlockForm award={id} version={version} /> : null
}
