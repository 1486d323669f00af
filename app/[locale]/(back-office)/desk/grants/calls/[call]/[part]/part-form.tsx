'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import type { PartGroup } from '@/db/grants/calls/parts/fields/rules'
import { partInput } from '@/db/grants/calls/parts/input'
import type { Locale } from '@/tenants/municipality'
import { PartFields } from './part-fields'

type Props = {
  action: Action
  groups: readonly PartGroup[]
  initial: Typed
  languages: readonly Locale[]
  official: readonly Locale[]
}

/** The fields of a part of a call, with buttons that add, move and remove its things. */
export function PartForm({ action, groups, initial, languages, official }: Props) {
  const t = useTranslations('calls.desk')
  const form = useFormAction(action, partInput, initial)
  return (
    <Form of={form}>
      <input type="hidden" name="version" value={initial.version} />
      {/* Enter in a field saves: the first button of a form is the one it presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        {t('save')}
      </button>
      {groups.map((group) => (
        <PartFields key={group.key} form={form} group={group} languages={languages} official={official} />
      ))}
      <div className="part-save">
        <Button type="submit" busy={form.pending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}
