'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import type { useFormAction } from '@/components/ui/use-form-action'

export type EarlierAnswer = { reference: string; title: string; answer: string; locale: string }
type Props = { form: ReturnType<typeof useFormAction>; answers: readonly EarlierAnswer[] }

/** What has been answered before to much the same question, in the words everybody reads; a press takes them into the answer. */
export function EarlierAnswers({ form, answers }: Props) {
  const t = useTranslations('advice.earlier')
  if (answers.length === 0) return null
  return (
    <Fold title={t('title', { count: answers.length })}>
      {answers.map(({ reference, title, answer, locale }) => (
        <div key={reference} className="flow">
          <p lang={locale}>
            <strong>{title}</strong>
          </p>
          <p className="whitespace-pre-line" lang={locale}>
            {answer}
          </p>
          <Button
            type="submit"
            name="reuse"
            value={reference}
            formNoValidate
            look="secondary"
            small
            aria-label={t('useOf', { title })}
            onClick={(event) => {
              event.preventDefault()
              form.send(new FormData(event.currentTarget.form ?? undefined, event.currentTarget))
            }}
          >
            {t('use')}
          </Button>
        </div>
      ))}
    </Fold>
  )
}
