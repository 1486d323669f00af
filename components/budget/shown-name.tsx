import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/choices'
import type { useFormAction } from '@/components/ui/use-form-action'

export type Writer = { name: string; restricted: boolean }
type Props = { form: ReturnType<typeof useFormAction>; writer: Writer }

/** Whether a signed-in writer's name stands beside their idea. A non-disclosure order leaves nothing to choose. */
export function ShownName({ form, writer }: Props) {
  const t = useTranslations('ideas.form')
  if (writer.restricted) return <p>{t('restricted')}</p>
  return (
    <Checkbox
      {...form.ticked('showName')}
      label={t('showName', { name: writer.name })}
      hint={t('showNameHint')}
      value="yes"
    />
  )
}
