'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { systemInput, wireFormats } from '@/db/contact/systems/input'
import { save } from './actions'

type Props = {
  /** The system as it was opened; absent for a new one. */
  saved?: { id: string; version: number; hasKey: boolean }
  /** The id a new one is going to have. */
  submission?: string
  initial: Typed
}

export function ReceiverForm({ saved, submission, initial }: Props) {
  const t = useTranslations('exchange.receiver')
  const optional = useTranslations('problems')('optional')
  const form = useFormAction(save, systemInput, initial)
  return (
    <section className="boxed flow" aria-labelledby="system">
      <h2 id="system">{t('details')}</h2>
      <Form of={form} className="flow">
        {submission && <input type="hidden" name="submission" value={submission} />}
        {saved && <input type="hidden" name="id" value={saved.id} />}
        {saved && <input type="hidden" name="version" value={saved.version} />}
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} autoComplete="off" />
        <TextField
          {...form.field('address')}
          label={t('address')}
          hint={t('addressHint')}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          {...form.field('key')}
          type="password"
          label={t('key')}
          hint={t(saved?.hasKey ? 'keyKept' : 'keyHint')}
          optional={optional}
          autoComplete="new-password"
        />
        <TextField
          {...form.field('jurisdiction')}
          label={t('jurisdiction')}
          hint={t('jurisdictionHint')}
          optional={optional}
          autoComplete="off"
        />
        <RadioGroup
          {...form.field('format')}
          label={t('format')}
          options={wireFormats.map((value) => ({ value, label: value.toUpperCase() }))}
          tight
        />
        <Button type="submit" busy={form.pending} look={saved ? 'secondary' : 'primary'}>
          {t('save')}
        </Button>
      </Form>
    </section>
  )
}
