'use client'
import { useTranslations } from 'next-intl'
import type { usePlace } from './use-place'

const patience = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 }

/** Asks the device where it is, only when its owner asks for it. */
export function useDevice({ put, say }: Pick<ReturnType<typeof usePlace>, 'put' | 'say'>) {
  const t = useTranslations('places.form')
  return () => {
    if (!('geolocation' in navigator)) return say(t('unavailable'))
    say(t('locating'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        put({ latitude, longitude }, 'device', t('accuracy', { metres: Math.ceil(accuracy / 5) * 5 })),
      ({ code, PERMISSION_DENIED }) => say(t(code === PERMISSION_DENIED ? 'denied' : 'unavailable')),
      patience,
    )
  }
}
