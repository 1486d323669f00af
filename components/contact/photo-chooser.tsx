'use client'
import './photos.css'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { FileField, TextField } from '@/components/ui/text-field'
import { photoLimits, takenTypes } from '@/db/contact/photos/input'
import { pictureLimits } from '@/db/files/input'
import type { usePhotos } from './use-photos'

type Props = { of: ReturnType<typeof usePhotos>; chosenBefore?: number }

/** Photos to send with a form; without a script the page that follows takes them. */
export function PhotoChooser({
  of: { chosen, alts, setAlt, sending, count, waiting, tooMany, add, remove },
  chosenBefore = 0,
}: Props) {
  const t = useTranslations('photos.chooser')
  const optional = useTranslations('problems')('optional')
  const box = useRef<HTMLDivElement>(null)
  const first = useRef(add)
  const [ready, setReady] = useState(false)
  // Whoever was quicker than the scripts has chosen photos already.
  useEffect(() => {
    setReady(true)
    take(box.current?.querySelector<HTMLInputElement>('input[type=file]'), first.current)
  }, [])
  const most = photoLimits.ofCase
  return (
    <>
      <p className="unscripted muted">{t('later')}</p>
      <div className="scripted flow" ref={box}>
        {chosenBefore > 0 && chosen.length === 0 && <Notice tone="warning">{t('again')}</Notice>}
        {ready && <input type="hidden" name="photos" value={chosen.length} />}
        <FileField
          name=""
          id="photos-chosen"
          label={t('choose')}
          hint={t('chooseHint', { most, megabytes: pictureLimits.megabytes })}
          accept={takenTypes}
          multiple
          onChange={({ currentTarget }) => take(currentTarget, add)}
        />
        <ul className="photo-rows">
          {chosen.map((photo, at) => (
            <li key={photo.id}>
              {/* biome-ignore lint/performance/noImgElement: a picture on this very telephone */}
              <img src={photo.url} alt={alts[photo.id] || t('one', { number: at + 1 })} />
              <div className="flow">
                <TextField
                  name="alts"
                  id={`alt-${photo.id}`}
                  label={t('alt', { number: at + 1 })}
                  hint={t('altHint')}
                  optional={optional}
                  value={alts[photo.id] ?? ''}
                  onChange={({ currentTarget }) => setAlt(photo.id, currentTarget.value)}
                  maxLength={photoLimits.alt}
                  autoComplete="off"
                />
                <Button look="secondary" small onClick={() => remove(photo)}>
                  {t('removeOne', { number: at + 1 })}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <p role="status">
          {tooMany && t('many', { most })}
          {sending > 0 && t(waiting ? 'waiting' : 'sending', { number: sending, count })}
        </p>
      </div>
    </>
  )
}

function take(field: HTMLInputElement | null | undefined, add: (files: File[]) => void) {
  if (!field?.files?.length) return
  add([...field.files])
  field.value = ''
}
