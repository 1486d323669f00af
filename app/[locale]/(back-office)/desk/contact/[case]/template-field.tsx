'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type Option, Select } from '@/components/ui/select'
import type { useFormAction } from '@/components/ui/use-form-action'

/** Those with a text in the language of the case, and the names of those that lack it. */
export type TemplateChoice = { fitting: readonly Option[]; lacking: readonly string[] }
type Props = { form: ReturnType<typeof useFormAction>; templates: TemplateChoice }

/** Fills the words from a template: the page is drawn anew with them, with a script or without. */
export function TemplateField({ form, templates: { fitting, lacking } }: Props) {
  const t = useTranslations('casework.useTemplate')
  if (fitting.length + lacking.length === 0) return null
  const hint = lacking.length > 0 ? t('lacking', { names: lacking.join(', ') }) : undefined
  if (fitting.length === 0) return <p className="muted">{hint}</p>
  return (
    <div className="flow">
      <Select {...form.field('template')} label={t('label')} empty={t('none')} options={fitting} hint={hint} />
      <Button
        type="submit"
        name="intent"
        value="template"
        formNoValidate
        look="secondary"
        small
        onClick={(event) => {
          event.preventDefault()
          form.send(new FormData(event.currentTarget.form ?? undefined, event.currentTarget))
        }}
      >
        {t('use')}
      </Button>
    </div>
  )
}
