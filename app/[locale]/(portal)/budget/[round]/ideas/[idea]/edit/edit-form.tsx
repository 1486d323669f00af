'use client'
import { useTranslations } from 'next-intl'
import { IdeaFields, type PotChoice } from '@/components/budget/idea-fields'
import { ShownName, type Writer } from '@/components/budget/shown-name'
import type { MapSheet } from '@/components/map/map-panel'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { useFormAction } from '@/components/ui/use-form-action'
import { ideaEditInput } from '@/db/budget/ideas/input'
import { submitEdit } from './actions'

type Props = { initial: Typed; pots: PotChoice[]; sheet: MapSheet | null; writer: Writer; back: string }

export function EditForm({ initial, pots, sheet, writer, back }: Props) {
  const t = useTranslations('ideas.form')
  const form = useFormAction(submitEdit, ideaEditInput, initial)
  const savedText = form.field('saved.text').defaultValue
  return (
    <Form of={form} className="column flow-wide">
      <input type="hidden" name="idea" value={initial.idea} />
      <input type="hidden" name="version" value={form.field('version').defaultValue} />
      {savedText && (
        <Notice tone="warning" title={t('savedMeanwhile')}>
          <p>
            <strong>{form.field('saved.title').defaultValue}</strong>
          </p>
          <p className="whitespace-pre-line">{savedText}</p>
        </Notice>
      )}
      <IdeaFields form={form} pots={pots} sheet={sheet} initial={initial} />
      <ShownName form={form} writer={writer} />
      <ButtonRow>
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
        <ButtonLink look="quiet" href={back}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  )
}
