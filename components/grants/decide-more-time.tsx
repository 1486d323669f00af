'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { FoldedForm, Form } from '@/components/ui/form'
import { formatDay } from '@/components/ui/format'
import { DateField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { grantTimeInput, refuseTimeInput } from '@/db/grants/extensions/input'
import type { Extension } from '@/db/grants/extensions/rules'

type Props = { extension: Extension; grant: Action; refuse: Action }

/** A request for more time at the desk: given until a day, or refused with the reason. */
export function DecideMoreTime({ extension: { id, reason, dueOn, wishedOn }, grant, refuse }: Props) {
  const [t, told, locale] = [useTranslations('extensions.desk'), useTranslations('extensions'), useLocale()]
  const form = useFormAction(grant, grantTimeInput, { on: wishedOn }, { scope: 'grant-time' })
  const days = { due: formatDay(dueOn, locale), wished: formatDay(wishedOn, locale) }
  return (
    <section className="boxed flow column" aria-labelledby="decide-time">
      <h2 id="decide-time">{t('title')}</h2>
      <p>{t('text', days)}</p>
      <p className="whitespace-pre-line">{told('why', { words: reason })}</p>
      <Form of={form} className="flow">
        <input type="hidden" name="extension" value={id} />
        <DateField {...form.field('on')} label={t('on')} />
        <TextArea {...form.field('note')} label={t('note')} optional={t('optional')} rows={2} maxLength={1000} />
        <Button type="submit" busy={form.pending}>
          {t('grant')}
        </Button>
      </Form>
      <RefuseMoreTime extension={id} action={refuse} />
    </section>
  )
}

function RefuseMoreTime({ extension, action }: { extension: string; action: Action }) {
  const t = useTranslations('extensions.desk')
  const form = useFormAction(action, refuseTimeInput, {}, { scope: 'refuse-time' })
  return (
    <FoldedForm of={form} title={t('refuse')} lead={t('refuseLead')}>
      <input type="hidden" name="extension" value={extension} />
      <TextArea {...form.field('note')} label={t('refuseNote')} rows={2} maxLength={1000} />
      <Button type="submit" look="danger" busy={form.pending}>
        {t('refuse')}
      </Button>
    </FoldedForm>
  )
}
