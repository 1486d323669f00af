'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { supportInput } from '@/db/budget/ideas/input'
import { submitSupport } from './actions'

export function SupportForm({ idea, supported }: { idea: string; supported: boolean }) {
  const t = useTranslations('ideas.support')
  const form = useFormAction(submitSupport, supportInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="idea" value={idea} />
      <input type="hidden" name="support" value={supported ? 'take' : 'give'} />
      <Button type="submit" wide look={supported ? 'secondary' : 'primary'} icon="support" busy={form.pending}>
        {t(supported ? 'take' : 'give')}
      </Button>
    </Form>
  )
}
