'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { firstWordsInput } from '@/db/contact/topics/input'
import { sayFirst } from './actions'

/** Telling first, and choosing the topic after it: what is written goes along. */
export function FirstWords({ text }: { text: string }) {
  const t = useTranslations('contact.first')
  const form = useFormAction(sayFirst, firstWordsInput, { text })
  return (
    <Form of={form} className="flow">
      <TextArea {...form.field('text')} label={t('label')} hint={t('hint')} rows={text ? 6 : 3} />
      <Button type="submit" busy={form.pending}>
        {t(text ? 'again' : 'suggest')}
      </Button>
    </Form>
  )
}
