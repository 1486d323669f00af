'use client'
import { useTranslations } from 'next-intl'
import { PhotoChooser } from '@/components/contact/photo-chooser'
import { usePhotos } from '@/components/contact/use-photos'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { disputeInput } from '@/db/contact/cases/moves/input'
import { dispute } from './actions'

type Props = {
  at: string
  /** What is disputed: an answer to a question, that something was done, or that it is not the town's. */
  of: 'answer' | 'deed' | 'owner'
  /** The last day to ask. */
  until: string
  initial: Typed
}

/** "Closed is not fixed": why the case should be opened again. */
export function DisputeForm({ at, of, until, initial }: Props) {
  const t = useTranslations('contact.dispute')
  const own = useTranslations('casework.dispute')
  const photos = usePhotos({ alts: initial.alts })
  const form = useFormAction(dispute, disputeInput, initial, { beforeLeaving: photos.send })
  return (
    <section className="boxed flow" aria-labelledby="dispute">
      <h3 id="dispute">{own(`${of}.title`)}</h3>
      <p>{own(of === 'owner' ? 'owner.lead' : 'lead', { day: until })}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="event" value={form.field('event').defaultValue} />
        <TextArea {...form.field('text')} label={own(`${of}.text`)} rows={4} />
        <PhotoChooser of={photos} />
        <Button type="submit" busy={form.pending} look="secondary">
          {of === 'owner' ? own('owner.send') : t('send')}
        </Button>
      </Form>
    </section>
  )
}
