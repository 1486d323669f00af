'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { noteInput } from '@/db/grants/applications/handling/input'
import { note } from './actions'

export function NoteForm({ application, initial }: { application: string; initial: Typed }) {
  const t = useTranslations('handling.note')
  const form = useFormAction(note, noteInput, initial)
  return (
    <Form of={form} className="column flow">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="note" value={form.field('note').defaultValue} />
      <TextArea {...form.field('internal')} label={t('write')} hint={t('hint')} rows={3} />
      <Button type="submit" look="secondary" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
