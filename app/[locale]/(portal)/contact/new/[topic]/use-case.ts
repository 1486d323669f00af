'use client'
import type { DeviceDraft } from '@/components/contact/drafts/device-draft'
import { useDraftKeeping } from '@/components/contact/drafts/use-draft-keeping'
import { usePhotos } from '@/components/contact/use-photos'
import { useToldPlace } from '@/components/map/use-told-place'
import type { Typed } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import { caseInputFor } from '@/db/contact/cases/input'
import type { Question } from '@/db/contact/questions/input'
import { submitCase } from './actions'
import { usePhotoPlace } from './use-photo-place'

type Props = { initial: Typed; locating: boolean; questions: readonly Question<string>[] } & Pick<
  DeviceDraft,
  'topic' | 'holder'
>

/** A report and all that goes with it: its place, its photos, and the device that keeps it until it has arrived. */
export function useCase({ initial, topic, holder, locating, questions }: Props) {
  const photoPlace = usePhotoPlace()
  const photos = usePhotos({ onPlace: locating ? photoPlace.look : undefined, alts: initial.alts })
  const form = useFormAction(submitCase, caseInputFor(questions), initial, {
    beforeLeaving: async (page) => {
      const did = new URL(page, window.location.origin).searchParams.get('did')
      if (did === null) return keeping.keep().then(() => page)
      if (did !== 'sent') return keeping.drop().then(() => page)
      const next = await photos.send(page)
      await keeping.drop()
      await connected()
      return next
    },
  })
  const submission = String(form.field('submission').defaultValue)
  const keeping = useDraftKeeping({ form: form.form.ref, chosen: photos.chosen, submission, topic, holder })
  return { form, photos, told: useToldPlace(initial), photoPlace, keeping }
}

/** The receipt is a page to be fetched: without a connection its reader would be left with the browser's own error. */
function connected() {
  if (navigator.onLine) return
  return new Promise((resolve) => window.addEventListener('online', resolve, { once: true }))
}
