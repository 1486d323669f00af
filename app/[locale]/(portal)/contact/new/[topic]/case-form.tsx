'use client'
import { useTranslations } from 'next-intl'
import { PhotoChooser } from '@/components/contact/photo-chooser'
import { usePhotos } from '@/components/contact/use-photos'
import type { MapSheet } from '@/components/map/map-panel'
import { Button } from '@/components/ui/button'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { FieldGroup } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { newCaseInput } from '@/db/contact/cases/input'
import { kinds, type PlaceNeed } from '@/db/contact/topics/input'
import { submitCase } from './actions'
import { PlaceField } from './place-field'

type Props = {
  initial: Typed
  topic: { code: string; place: PlaceNeed; publishable: boolean }
  /** What the writer’s words have been taken for, and they have read it: the next sending goes past it. */
  warned: readonly string[]
  /** The town's map, where it has one. */
  sheet: MapSheet | null
  /** Who has signed in finds the case among their own matters. */
  signedIn: boolean
}

export function CaseForm({ initial, topic, warned, sheet, signedIn }: Props) {
  const t = useTranslations('contact.form')
  const kind = useTranslations('contact.kind')
  const optional = useTranslations('problems')('optional')
  const photos = usePhotos()
  const form = useFormAction(submitCase, newCaseInput, initial, photos.send)
  return (
    <Form of={form} className="flow-wide">
      <input type="hidden" name="submission" value={form.field('submission').defaultValue} />
      <input type="hidden" name="topic" value={topic.code} />
      {topic.place === 'required' && <input type="hidden" name="placeNeeded" value="yes" />}
      {warned.length > 0 && <input type="hidden" name="seen" value={warned.join(',')} />}
      {signedIn && <input type="hidden" name="signedIn" value="yes" />}
      <TextArea {...form.field('text')} label={t('text')} hint={t('textHint')} rows={8} />
      {topic.place !== 'none' && (
        <PlaceField
          field={{
            ...form.field('place'),
            label: t('place'),
            hint: t('placeHint'),
            optional: topic.place === 'optional' ? optional : undefined,
          }}
          initial={initial}
          sheet={sheet}
        />
      )}
      <PhotoChooser of={photos} chosenBefore={Number(initial.photos ?? 0)} />
      <RadioGroup
        {...form.field('kind')}
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
        tight
      />
      <FieldGroup id="reach" label={t('reach')} hint={t(signedIn ? 'reachSignedIn' : 'reachHint')}>
        <div className="flow pt-3">
          <TextField {...form.field('name')} label={t('name')} optional={optional} autoComplete="name" />
          <TextField
            {...form.field('email')}
            label={t('email')}
            type="email"
            optional={optional}
            autoComplete="email"
          />
          <TextField {...form.field('phone')} label={t('phone')} type="tel" optional={optional} autoComplete="tel" />
        </div>
      </FieldGroup>
      {topic.publishable && <Checkbox {...form.ticked('publish')} label={t('publish')} hint={t('publishHint')} />}
      <div className="sr-only" aria-hidden="true">
        <label>
          {t('trap')}
          <input name="subject2" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <Button type="submit" busy={form.pending}>
        {t(warned.length > 0 ? 'sendAnyway' : 'send')}
      </Button>
    </Form>
  )
}
