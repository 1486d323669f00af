'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { againInput } from '@/db/outbox/mails/input'
import { tryAgain } from './actions'

type Props = { mail: string; about: string; kind: string }

export function AgainForm({ mail, about, kind }: Props) {
  const t = useTranslations('mails.desk')
  const form = useFormAction(tryAgain, againInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="mail" value={mail} />
      <Button
        type="submit"
        small
        look="secondary"
        busy={form.pending}
        aria-label={t('againFor', { kind: t(`kind.${kind}`), about })}
      >
        {t('again')}
      </Button>
    </Form>
  )
}
