'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { noteInput } from '@/db/contact/cases/input'
import { note } from './actions'

/** A word to colleagues. */
export function NoteForm({ id, initial }: { id: string; initial: Typed }) {
  const t = useTranslations('contact.desk.note')
  const form = useFormAction(note, noteInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="note-heading">
      <h2 id="note-heading">{t('title')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="case" value={id} />
        <TextArea {...form.field('note')} label={t('text')} hint={t('hint')} rows={3} />
        <Button type="submit" busy={form.pending} look="secondary">
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
