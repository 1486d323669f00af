'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DeviceDraft } from '@/components/contact/drafts/device-draft'
import { KeptNote } from '@/components/contact/drafts/kept-note'
import { PhotoChooser } from '@/components/contact/photo-chooser'
import { QuestionFields } from '@/components/contact/question-fields'
import { Trap } from '@/components/contact/trap'
import type { MapSheet } from '@/components/map/map-panel'
import { PlaceField } from '@/components/map/place-field'
import { Button } from '@/components/ui/button'
import { Checkbox, RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import type { Question } from '@/db/contact/questions/input'
import { type Kind, kinds, type PlaceNeed, placeNeedOf } from '@/db/contact/topics/input'
import { marksOf, NearbyCases } from './nearby-cases'
import { type KnownTopic, OtherTopic, useOtherTopic } from './other-topic'
import { PhotoPlace } from './photo-place'
import { ReachFields } from './reach-fields'
import { useCase } from './use-case'
import { useNearby } from './use-nearby'

export type CaseFormProps = {
  initial: Typed
  /** `outside`: the matter is likely somebody else's than the town's. */
  topic: { code: string; place: PlaceNeed; publishable: boolean; outside: boolean }
  /** What the topic asks, and the set it is of. */
  asked: { set: string | null; questions: readonly Question<string>[] }
  /** What the writer’s words have been taken for, and they have read it: the next sending goes past it. */
  warned: readonly string[]
  /** The topics there are, of which the words may speak more plainly than of this one. */
  topics: readonly KnownTopic[]
  /** The town's map, where it has one. */
  sheet: MapSheet | null
  /** Who has signed in finds the case among their own matters. */
  signedIn: boolean
}
type Props = CaseFormProps & Pick<DeviceDraft, 'holder'> & { kept: readonly Blob[] | null }

/** `kept`: the photos of this form that the device has; null until it has answered. */
export function CaseForm({ initial, topic, topics, asked, warned, sheet, signedIn, holder, kept }: Props) {
  const t = useTranslations('contact.form')
  const kind = useTranslations('contact.kind')
  const optional = useTranslations('problems')('optional')
  const locating = sheet !== null && topic.place !== 'none'
  const { form, photos, told, photoPlace, keeping } = useCase({
    ...{ initial, topic: topic.code, holder, locating },
    questions: asked.questions,
  })
  useKept(kept, photos.restore)
  // Once sending has asked about the same, the page tells of them above the form.
  const nearby = useNearby(topic.code, warned.includes('same') ? null : told.place.point)
  const marks = useMemo(() => marksOf(nearby), [nearby])
  const other = useOtherTopic(topics, topic.code, String(initial.text ?? ''), form.form.ref)
  const [chosen, setChosen] = useState(kinds.find((one) => one === initial.kind) ?? 'feedback')
  const choice = form.field('kind')
  const seen = [...warned, ...(other ? ['topic'] : [])]
  return (
    <Form of={form} className="flow-wide">
      {/* Without a script Return presses the first button there is, and that is to send. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="submission" value={form.field('submission').defaultValue} />
      <input type="hidden" name="topic" value={topic.code} />
      {asked.set && <input type="hidden" name="questionSet" value={asked.set} />}
      {topic.place === 'required' && <input type="hidden" name="placeNeeded" value="yes" />}
      {seen.length > 0 && <input type="hidden" name="seen" value={seen.join(',')} />}
      {signedIn && <input type="hidden" name="signedIn" value="yes" />}
      <TextArea {...form.field('text')} label={t('text')} hint={t('textHint')} rows={8} />
      <OtherTopic topic={other} send={form.send} />
      {topic.place !== 'none' && (
        <PlaceField
          field={{
            ...form.field('place'),
            label: t('place'),
            hint: t('placeHint'),
            optional: placeNeedOf(topic.place, chosen) === 'optional' ? optional : undefined,
          }}
          told={told}
          sheet={sheet}
          points={marks}
        />
      )}
      {topic.place !== 'none' && <NearbyCases found={nearby} send={form.send} />}
      <QuestionFields form={form} questions={asked.questions} optional={optional} />
      <PhotoChooser of={photos} chosenBefore={kept?.length === 0 ? Number(initial.photos ?? 0) : 0} />
      {locating && <PhotoPlace of={photoPlace} told={told} />}
      <RadioGroup
        {...choice}
        onChange={(event) => {
          setChosen(event.target.value as Kind)
          return choice.onChange(event)
        }}
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
        tight
      />
      <ReachFields form={form} signedIn={signedIn} optional={optional} />
      {topic.publishable && <Checkbox {...form.ticked('publish')} label={t('publish')} hint={t('publishHint')} />}
      {topic.outside && <Checkbox {...form.ticked('passOn')} label={t('passOn')} hint={t('passOnHint')} />}
      <Trap label={t('trap')} />
      <KeptNote of={keeping} />
      <Button type="submit" busy={form.pending}>
        {t(warned.length > 0 ? 'sendAnyway' : 'send')}
      </Button>
    </Form>
  )
}

/** Once, when the device has answered. */
function useKept(kept: readonly Blob[] | null, restore: (kept: readonly Blob[]) => void) {
  const put = useRef(restore)
  put.current = restore
  const before = useRef<readonly Blob[]>(null)
  useEffect(() => {
    if (kept?.length && before.current !== kept) put.current(kept)
    before.current = kept
  }, [kept])
}
