'use client'
import { useTranslations } from 'next-intl'
import { PhotoChooser } from '@/components/contact/photo-chooser'
import { usePhotos } from '@/components/contact/use-photos'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { replyInput } from '@/db/contact/cases/moves/input'
import { reply } from './actions'

type Props = { at: string; asked: boolean; initial: Typed }

/** The reporter's answer to a question, or something they want to add. */
export function ReplyForm({ at, asked, initial }: Props) {
  const t = useTranslations('contact.reply')
  const photos = usePhotos({ alts: initial.alts })
  const form = useFormAction(reply, replyInput, initial, { beforeLeaving: photos.send })
  return (
    <section className="boxed flow" aria-labelledby="reply">
      <h3 id="reply">{t(asked ? 'answer' : 'add')}</h3>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="event" value={form.field('event').defaultValue} />
        <TextArea {...form.field('text')} label={t(asked ? 'answerText' : 'addText')} rows={5} />
        <PhotoChooser of={photos} />
        <Button type="submit" busy={form.pending} look={asked ? undefined : 'secondary'}>
          {t('send')}
        </Button>
      </Form>
    </section>
  )
}
