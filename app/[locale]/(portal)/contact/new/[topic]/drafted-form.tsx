'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { DeviceDraft } from '@/components/contact/drafts/device-draft'
import { DraftOffer } from '@/components/contact/drafts/draft-offer'
import { useDrafts } from '@/components/contact/drafts/use-drafts'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { CaseForm, type CaseFormProps } from './case-form'

type Props = CaseFormProps & Pick<DeviceDraft, 'holder'>
const nothing: readonly Blob[] = []

/** The form, and before it what this device still keeps of earlier ones about the same topic. */
export function DraftedForm(props: Props) {
  const { initial, topic, holder } = props
  const t = useTranslations('drafts')
  const { drafts, forget } = useDrafts(holder)
  const [taken, take] = useState<DeviceDraft | null>(null)
  useAsked(drafts, take)
  useEffect(() => {
    // The button that was pressed is gone with the offer.
    if (taken) document.getElementById('text')?.focus()
  }, [taken])
  // Words that came back from the server meet their photos, which never left the device.
  const same = drafts?.find(({ submission }) => submission === initial.submission)
  const others = props.warned.length ? [] : drafts?.filter((draft) => draft !== same && draft.topic === topic.code)
  const shown = taken ? { ...initial, ...taken.fields, submission: taken.submission } : initial
  const photos = (taken ?? same)?.photos ?? nothing
  return (
    <>
      {taken ? (
        <Notice tone="success" live="status">
          {t('restored')}
        </Notice>
      ) : (
        <DraftOffer
          drafts={others ?? []}
          onForget={forget}
          goOn={(draft, name) => (
            <Button look="secondary" small onClick={() => take(draft)}>
              {name}
            </Button>
          )}
        />
      )}
      <CaseForm key={taken?.submission} {...props} initial={shown} kept={drafts && photos} />
    </>
  )
}

/** A link to a draft of this device names it after the `#`, which no server sees. */
function useAsked(drafts: readonly DeviceDraft[] | null, take: (draft: DeviceDraft) => void) {
  useEffect(() => {
    const asked = drafts?.find(({ submission }) => `#${submission}` === window.location.hash)
    if (asked) take(asked)
  }, [drafts, take])
}
