'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { letterInput } from '@/db/contact/inbox/input'
import { drop, tryAgain } from './actions'

/** `at`: when the letter came, in words. */
type Props = { letter: string; at: string }

export function AgainForm({ letter, at }: Props) {
  const t = useTranslations('inbox')
  const form = useFormAction(tryAgain, letterInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="letter" value={letter} />
      <Button type="submit" small look="secondary" busy={form.pending} aria-label={t('againFor', { at })}>
        {t('again')}
      </Button>
    </Form>
  )
}

export function DropForm({ letter, at }: Props) {
  const t = useTranslations('inbox')
  const form = useFormAction(drop, letterInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="letter" value={letter} />
      <Button type="submit" small look="secondary" busy={form.pending} aria-label={t('dropFor', { at })}>
        {t('drop')}
      </Button>
    </Form>
  )
}
