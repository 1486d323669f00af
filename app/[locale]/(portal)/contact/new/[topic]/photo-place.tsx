'use client'
import { useTranslations } from 'next-intl'
import type { useToldPlace } from '@/components/map/use-told-place'
import { Button, ButtonRow } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { usePhotoPlace } from './use-photo-place'

type Props = { of: ReturnType<typeof usePhotoPlace>; told: ReturnType<typeof useToldPlace> }

/** "The photo was taken here: is this the place?" Nothing is taken from a photo unless its sender says yes. */
export function PhotoPlace({ of: { seen, done }, told: { place, toField } }: Props) {
  const t = useTranslations('drafts.photoPlace')
  const take = () => {
    if (!seen) return
    place.put(seen, 'pin', t('taken'))
    done()
    toField()
  }
  return (
    <div role="status">
      {seen && (
        <Notice title={t('title')}>
          <p>{seen.words ? t('at', { place: seen.words }) : t('unnamed')}</p>
          <p className="muted">{t('why')}</p>
          <ButtonRow>
            <Button look="secondary" small onClick={take}>
              {t('use')}
            </Button>
            <Button look="quiet" small onClick={done}>
              {t('leave')}
            </Button>
          </ButtonRow>
        </Notice>
      )}
    </div>
  )
}
