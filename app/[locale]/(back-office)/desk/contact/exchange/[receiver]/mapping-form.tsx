'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { type Option, Select } from '@/components/ui/select'
import { useFormAction } from '@/components/ui/use-form-action'
import { mappingInput } from '@/db/contact/systems/input'
import { mapAll } from './actions'

type Props = {
  id: string
  version: number
  topics: readonly { field: string; name: string }[]
  options: readonly Option[]
  initial: Typed
}

export function MappingForm({ id, version, topics, options, initial }: Props) {
  const t = useTranslations('exchange.mapping')
  const form = useFormAction(mapAll, mappingInput, initial)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="receiver" value={id} />
      <input type="hidden" name="version" value={version} />
      <ul className="flow">
        {topics.map(({ field, name }) => (
          <li key={field} className="grid items-end gap-x-6 gap-y-2 md:grid-cols-2">
            <Select {...form.field(`codes.${field}`)} label={name} empty={t('nowhere')} options={options} />
            <Checkbox
              {...form.ticked(`automatic.${field}`)}
              label={t('automatic')}
              aria-label={t('automaticOf', { name })}
            />
          </li>
        ))}
      </ul>
      <Button type="submit" busy={form.pending}>
        {t('save')}
      </Button>
    </Form>
  )
}
