'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { askPassOnInput } from '@/db/contact/consents/input'
import { ask } from './actions'

type Props = { id: string; version: number; initial: Typed; open: boolean }

/** What belongs to another body is handed on only as its reporter allows: the question, answered on their own page. */
export function AskForm({ id, version, initial, open }: Props) {
  const t = useTranslations('forwards.asking')
  const form = useFormAction(ask, askPassOnInput, initial)
  return (
    <FoldedForm of={form} title={t('title')} open={open || form.answer > 0}>
      <input type="hidden" name="case" value={id} />
      <input type="hidden" name="version" value={version} />
      <p className="muted">{t('lead')}</p>
      <TextField {...form.field('whom')} label={t('whom')} autoComplete="off" />
      <TextArea {...form.field('asking')} label={t('asking')} hint={t('askingHint')} rows={5} />
      <Button type="submit" busy={form.pending} look="secondary">
        {t('send')}
      </Button>
    </FoldedForm>
  )
}
