'use client'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { documentInput } from '@/db/files/documents/input'

type Props = { action: Action; document: string; of: string; label: string }

/** Takes one document away from what it belongs to; `label` names the document. */
export function RemoveDocument({ action, document, of, label }: Props) {
  const form = useFormAction(action, documentInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="document" value={document} />
      <Button type="submit" busy={form.pending} look="secondary" small>
        {label}
      </Button>
    </Form>
  )
}
