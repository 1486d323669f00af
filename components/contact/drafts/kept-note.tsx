'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { formatTime } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/tenants/municipality'
import { draftLimits } from './device-draft'
import { useConnection } from './use-connection'
import type { useDraftKeeping } from './use-draft-keeping'

/** What is kept on the device and what is not, the way to have it gone, and how the connection stands. */
export function KeptNote({ of: { kept, stopped, forget } }: { of: ReturnType<typeof useDraftKeeping> }) {
  const t = useTranslations('drafts.kept')
  const locale = useLocale() as Locale
  const connection = useConnection()
  return (
    <div className="flow">
      <div role="status">
        {connection === 'lost' && <Notice tone="warning">{t(kept ? 'lostKept' : 'lost')}</Notice>}
        {connection === 'back' && <Notice tone="success">{t('back')}</Notice>}
        {kept?.photosLeftOut && <Notice tone="warning">{t('photosLeftOut')}</Notice>}
        {stopped && <p>{t('forgotten')}</p>}
      </div>
      {!stopped && <p className="muted">{t('hint', { days: draftLimits.days })}</p>}
      {kept && (
        <p>
          {t('at', { time: formatTime(kept.at, locale) })}{' '}
          <Button look="quiet" small onClick={forget}>
            {t('forget')}
          </Button>
        </p>
      )}
    </div>
  )
}
