'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxGroup, type ChoiceOption } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { postedInput } from '@/db/grants/applications/postings/input'
import { post } from './actions'

/** Says which letters have gone to the post. */
export function PostedForm({ options }: { options: readonly ChoiceOption[] }) {
  const t = useTranslations('arrivals.postings')
  const form = useFormAction(post, postedInput, {})
  return (
    <Form of={form} className="flow">
      <CheckboxGroup {...form.several('postings')} label={t('choose')} options={options} tight />
      <Button type="submit" busy={form.pending}>
        {t('mark')}
      </Button>
    </Form>
  )
}
