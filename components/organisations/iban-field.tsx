import { TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'

type Props = Pick<ReturnType<typeof useFormAction>, 'field'> & { label: string; hint: string }

/** An account number, in groups of four or without. */
export const IbanField = ({ field, ...words }: Props) => (
  <TextField {...field('iban')} {...words} autoComplete="off" spellCheck={false} maxLength={50} width="medium" />
)
