'use client'
import './photos.css'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { FileField } from '@/components/ui/text-field'
import { photoLimits, takenTypes } from '@/db/contact/photos/input'
import { pictureLimits } from '@/db/files/input'
import type { usePhotos } from './use-photos'

type Props = { of: ReturnType<typeof usePhotos>; chosenBefore?: number }

/** Photos to send with a form; without a script the page that follows takes them. */
export function PhotoChooser({
  of: { chosen, sending, count, waiting, tooMany, add, remove },
  chosenBefore = 0,
}: Props) {
  const t = useTranslations('photos.chooser')
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  const most = photoLimits.ofCase
  if (!ready) return <p className="muted">{t('later')}</p>
  return (
    <div className="flow">
      {chosenBefore > 0 && chosen.length === 0 && <Notice tone="warning">{t('again')}</Notice>}
      <input type="hidden" name="photos" value={chosen.length} />
      <FileField
        name=""
        id="photos-chosen"
        label={t('choose')}
        hint={t('chooseHint', { most, megabytes: pictureLimits.megabytes })}
        accept={takenTypes}
        multiple
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <ul className="photo-strip">
        {chosen.map((photo, at) => (
          <li key={photo.id}>
            {/* biome-ignore lint/performance/noImgElement: a picture on this very telephone */}
            <img src={photo.url} alt={t('one', { number: at + 1 })} />
            <Button look="secondary" small onClick={() => remove(photo)}>
              {t('removeOne', { number: at + 1 })}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">
        {tooMany && t('many', { most })}
        {sending > 0 && t(waiting ? 'waiting' : 'sending', { number: sending, count })}
      </p>
    </div>
  )
}
