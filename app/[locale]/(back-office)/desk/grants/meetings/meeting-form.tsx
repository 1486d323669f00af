'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { DateField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { meetingInput } from '@/db/grants/decisions/meetings/input'
import { call } from './actions'

export function MeetingForm({ meeting, board }: { meeting: string; board: string }) {
  const t = useTranslations('decisions.meetings')
  const form = useFormAction(call, meetingInput, { board })
  return (
    <section className="boxed flow column" aria-labelledby="new">
      <h2 id="new">{t('new')}</h2>
      <Form of={form} className="flow">
        <input type="hidden" name="meeting" value={meeting} />
        <TextField {...form.field('board')} label={t('board')} maxLength={160} />
        <DateField {...form.field('on')} label={t('on')} />
        <Button type="submit" busy={form.pending}>
          {t('create')}
        </Button>
      </Form>
    </section>
  )
}
