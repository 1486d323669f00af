'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { RadioGroup } from '@/components/ui/choices'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { registryInput, registryNatures } from '@/db/contact/registry/input'
import { LanguagesField, type Readers } from '../languages-field'
import { handOver } from './actions'

type Props = { id: string; version: number; readers: Readers; initial: Typed; open: boolean }

/** An appeal, a request or a claim that came the wrong way: the registry gets it as it came, and the reporter is told. */
export function RegistryForm({ id, version, readers, initial, open }: Props) {
  const t = useTranslations('forwards.registry')
  const form = useFormAction(handOver, registryInput, initial, { scope: 'registry' })
  return (
    <Fold id="registry" title={t('title')} open={open || Boolean(initial.case) || form.answer > 0}>
      <Form of={form} className="flow">
        <input type="hidden" name="case" value={id} />
        <input type="hidden" name="version" value={version} />
        <p className="muted">{t('lead')}</p>
        <RadioGroup
          {...form.field('nature')}
          label={t('nature')}
          options={registryNatures.map((value) => ({ value, label: t(`natures.${value}`) }))}
          tight
        />
        <TextArea {...form.field('telling')} label={t('telling')} hint={t('tellingHint')} rows={5} />
        <LanguagesField form={form} readers={readers} />
        <Button type="submit" busy={form.pending} look="secondary">
          {t('save')}
        </Button>
      </Form>
    </Fold>
  )
}
