'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button, ButtonRow } from '@/components/ui/button'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/tenants/municipality'
import type { DeviceDraft } from './device-draft'

type Props = {
  drafts: readonly DeviceDraft[]
  onForget: (draft: DeviceDraft) => void
  /** What the draft is about, where the page does not tell. */
  about?: (draft: DeviceDraft) => ReactNode
  /** The way on with it; its name says from when it is. */
  goOn: (draft: DeviceDraft, name: string) => ReactNode
}

/** What was left half told on this device: go on with it, or have it gone. */
export function DraftOffer({ drafts, onForget, about, goOn }: Props) {
  const t = useTranslations('drafts.offer')
  const locale = useLocale() as Locale
  if (drafts.length === 0) return null
  return (
    <Notice title={t('title', { count: drafts.length })}>
      <p>{t('text')}</p>
      <ul className="flow">
        {drafts.map((draft) => {
          const moment = formatMoment(new Date(draft.savedAt), locale)
          return (
            <li key={draft.submission} className="flow">
              {about && <p>{about(draft)}</p>}
              {draft.photos.length > 0 && <p>{t('photos', { count: draft.photos.length })}</p>}
              <ButtonRow>
                {goOn(draft, t('goOn', { moment }))}
                <Button look="quiet" small onClick={() => onForget(draft)} aria-label={t('forget', { moment })}>
                  {t('remove')}
                </Button>
              </ButtonRow>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
