'use client'
import { useTranslations } from 'next-intl'
import { PhotoChooser } from '@/components/contact/photo-chooser'
import { usePhotos } from '@/components/contact/use-photos'
import { Boxes } from '@/components/ui/boxes'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { endingInput } from '@/db/contact/endings/input'
import type { SurveyReason } from '@/db/contact/surveys/input'
import { answer } from './actions'

type Props = { at: string; initial: Typed }

/** Opening the link has answered nothing yet; the button does. */
export function InOrderForm({ at, initial }: Props) {
  const t = useTranslations('endings.yes')
  const form = useFormAction(answer, endingInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="in-order">
      <h2 id="in-order">{t('title')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="event" value={form.field('event').defaultValue} />
        <input type="hidden" name="answer" value="yes" />
        <TextArea {...form.field('text')} label={t('text')} rows={3} />
        <Button type="submit" busy={form.pending}>
          {t('send')}
        </Button>
      </Form>
    </section>
  )
}

/** What is still wrong, with photos of it: asks for the case to be opened again. */
export function NotInOrderForm({ at, initial, reasons }: Props & { reasons: readonly SurveyReason[] }) {
  const t = useTranslations('endings.no')
  const survey = useTranslations('mails.survey')
  const photos = usePhotos({ alts: initial.alts })
  const form = useFormAction(answer, endingInput, initial, { beforeLeaving: photos.send })
  return (
    <section className="boxed flow" aria-labelledby="not-in-order">
      <h2 id="not-in-order">{t('title')}</h2>
      <p>{t('lead')}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="at" value={at} />
        <input type="hidden" name="event" value={form.field('event').defaultValue} />
        <input type="hidden" name="answer" value="no" />
        <Boxes
          of={form.several('reasons')}
          label={survey('reasons')}
          hint={survey('reasonsHint')}
          options={reasons.map((reason) => ({ value: reason, label: survey(`reason.${reason}`) }))}
        />
        <TextArea {...form.field('text')} label={t('text')} rows={4} />
        <PhotoChooser of={photos} />
        <Button type="submit" busy={form.pending}>
          {t('send')}
        </Button>
      </Form>
    </section>
  )
}
