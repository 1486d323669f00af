'use client'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { photoInput } from '@/db/contact/photos/input'

type Props = { action: Action; photo: string; at?: string; label: string }

/** Deletes one photo; `at` is the key of the reporter whose it is. */
export function RemovePhoto({ action, photo, at, label }: Props) {
  const form = useFormAction(action, photoInput)
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="photo" value={photo} />
      {at && <input type="hidden" name="at" value={at} />}
      <Button type="submit" busy={form.pending} look="secondary" small>
        {label}
      </Button>
    </Form>
  )
}
