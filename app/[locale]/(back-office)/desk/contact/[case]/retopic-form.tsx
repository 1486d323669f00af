'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { retopicInput, unitChoices } from '@/db/contact/cases/retopics/input'
import { kinds } from '@/db/contact/topics/input'
import { retopic } from './actions'

type Props = { id: string; version: number; unit: string; topics: readonly Option[]; initial: Typed }

/** The case came under the wrong topic: it goes under another and, unless kept here, to that one's unit. */
export function RetopicForm({ id, version, unit, topics, initial }: Props) {
  const t = useTranslations('casework.retopic')
  const kind = useTranslations('contact.kindName')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(retopic, retopicInput, initial)
  return (
    <FoldedForm of={form} title={t('title')} open={Boolean(initial.why) || form.answer > 0}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="muted">{t('hint')}</p>
      <Select {...form.field('topic')} label={t('topic')} options={topics} />
      <RadioGroup
        {...form.field('kind')}
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: kind(value) }))}
        tight
      />
      <RadioGroup
        {...form.field('unitChoice')}
        label={t('unit')}
        options={unitChoices.map((value) => ({ value, label: t(value, { unit }) }))}
        tight
      />
      <TextArea {...form.field('why')} label={t('why')} hint={t('whyHint')} optional={optional} rows={3} />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('save')}
      </Button>
    </FoldedForm>
  )
}
