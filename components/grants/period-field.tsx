'use client'
import { useTranslations } from 'next-intl'
import type { AnswerForm } from '@/components/grants/answer-form'
import { FieldGroup, type FieldWords } from '@/components/ui/field'
import { DateField } from '@/components/ui/text-field'

type Props = { form: AnswerForm; name: string; words: Omit<FieldWords, 'error'> & { error: string | undefined } }

/** From a day to a day, both within. */
export function PeriodField({ form, name, words: { error, ...words } }: Props) {
  const t = useTranslations('grantForms.period')
  return (
    <FieldGroup id={name} {...words} {...(error ? { error } : {})}>
      <div className="question-days">
        {(['from', 'until'] as const).map((end) => {
          const field = form.several(`${name}.${end}`)
          const told = field.error ? { error: field.error } : {}
          return (
            <DateField
              key={end}
              name={field.name}
              id={field.name}
              defaultValue={field.defaultValue[0] ?? ''}
              label={t(end)}
              {...told}
            />
          )
        })}
      </div>
    </FieldGroup>
  )
}
