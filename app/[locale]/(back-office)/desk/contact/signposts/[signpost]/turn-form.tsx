'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { signpostTurn } from '@/db/contact/signposts/input'
import { turn } from './actions'

/** Takes the signpost out of sight, or shows it again. */
export function TurnForm({ code, version, shown }: { code: string; version: number; shown: boolean }) {
  const t = useTranslations('signposts')
  const form = useFormAction(turn, signpostTurn)
  const to = shown ? 'retire' : 'restore'
  return (
    <Form of={form} className="boxed flow">
      <input type="hidden" name="signpost" value={code} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="to" value={`${to}d`} />
      <h2>{t('usage')}</h2>
      <p>{t(`${to}Text`)}</p>
      <Button type="submit" look={shown ? 'danger' : 'secondary'} busy={form.pending}>
        {t(to)}
      </Button>
    </Form>
  )
}
