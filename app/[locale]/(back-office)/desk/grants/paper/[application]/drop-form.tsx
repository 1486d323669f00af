'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm } from '@/components/ui/form'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { dropPaperInput } from '@/db/grants/applications/arrivals/input'
import { drop } from './actions'

/** Deletes what should not have been begun, with the reason. */
export function DropForm({ application }: { application: string }) {
  const t = useTranslations('arrivals.drop')
  const form = useFormAction(drop, dropPaperInput)
  return (
    <FoldedForm of={form} title={t('title')} lead={t('lead')} className="flow column">
      <input type="hidden" name="application" value={application} />
      <TextArea {...form.field('reason')} label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={500} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('submit')}
      </Button>
    </FoldedForm>
  )
}
