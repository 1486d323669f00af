'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { publishInput } from '@/db/grants/calls/parts/input'

type Props = { action: Action; version: string; again: boolean }

/** Puts the draft in force. A later version tells what it changes. */
export function PublishForm({ action, version, again }: Props) {
  const t = useTranslations('calls.desk')
  const form = useFormAction(action, publishInput, { version })
  return (
    <Form of={form}>
      <input type="hidden" name="version" value={version} />
      <p>{t(again ? 'publishAgain' : 'publishText')}</p>
      {again && (
        <TextArea {...form.field('note')} rows={3} label={t('noteLabel')} hint={t('noteHint')} maxLength={500} />
      )}
      <Button type="submit" busy={form.pending}>
        {t('publish')}
      </Button>
    </Form>
  )
}
