'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox, CheckboxGroup } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { clientInput, scopes, usualMost } from '@/db/contact/open311/clients/input'
import { give } from './actions'

/** A new key, shown once above the form that made it. */
export function GiveForm() {
  const t = useTranslations('open311.desk')
  const form = useFormAction(give, clientInput, { most: String(usualMost) })
  const { defaultValue: key } = form.field('key')
  return (
    <section className="boxed flow" aria-labelledby="give-heading">
      <h2 id="give-heading">{t('new')}</h2>
      {form.done && key && (
        <Notice tone="success" live="status" title={t('givenTitle')}>
          <p>{t('givenText')}</p>
          <p className="command">{key}</p>
        </Notice>
      )}
      <Form of={form} className="flow">
        <TextField {...form.field('name')} label={t('name')} hint={t('nameHint')} autoComplete="off" />
        <CheckboxGroup
          {...form.several('scopes')}
          label={t('scopes')}
          hint={t('scopesHint')}
          options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        />
        <TextField
          {...form.field('most')}
          label={t('most')}
          hint={t('mostHint')}
          inputMode="numeric"
          width="short"
          autoComplete="off"
        />
        <Checkbox {...form.ticked('mayPublish')} label={t('mayPublish')} hint={t('mayPublishHint')} />
        <Button type="submit" busy={form.pending}>
          {t('give')}
        </Button>
      </Form>
    </section>
  )
}
