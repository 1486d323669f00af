'use client'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useState } from 'react'
import { Button, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { FileField, TextArea } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import { type TransferKind, transferInput } from '@/db/contact/transfers/input'
import { carry } from './actions'
import { type FileFault, textIn } from './table-file'

type Props = {
  kind: TransferKind
  initial: Typed
  /** How everything stood when the effect was shown; null before. */
  seen: string | null
  count: number
}

/** The table, pasted or from a file that the browser reads; first its effect is shown, then it is taken in. */
export function CarryForm({ kind, initial, seen, count }: Props) {
  const t = useTranslations('transfers.form')
  const form = useFormAction(carry, transferInput, initial)
  const [fault, setFault] = useState<FileFault | null>(null)
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file, field] = [target.files?.[0], target.form?.elements.namedItem('table')]
    if (!file || !(field instanceof HTMLTextAreaElement)) return
    const found = await textIn(file).catch(() => ({ fault: 'fileUnread' as const }))
    setFault('fault' in found ? found.fault : null)
    if ('text' in found) field.value = found.text
  }
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="seen" value={seen ?? ''} />
      <div className="scripted">
        <FileField
          name="chosen"
          label={t('file')}
          hint={t('fileHint')}
          error={fault ? t(fault) : undefined}
          accept=".csv,text/csv"
          onChange={read}
        />
      </div>
      <TextArea {...form.field('table')} label={t('table')} hint={t('tableHint')} rows={10} spellCheck={false} />
      <ButtonRow>
        <Button type="submit" name="intent" value="try" look={seen ? 'secondary' : 'primary'} busy={form.pending}>
          {t('try')}
        </Button>
        {seen && count > 0 && (
          <Button type="submit" name="intent" value="take" busy={form.pending}>
            {t('take', { count })}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}
