import { useTranslations } from 'next-intl'
import { CheckboxGroup, RadioGroup } from '@/components/ui/choices'
import { Link, PhoneLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { DateField, TextArea, TextField } from '@/components/ui/text-field'
import type { useFormAction } from '@/components/ui/use-form-action'
import type { Question, Stop } from '@/db/contact/questions/input'

type Props = {
  form: ReturnType<typeof useFormAction>
  question: Question<string>
  chosen: readonly string[]
  /** In words, when it is to be answered. */
  when?: string
  optional?: string
  stops: boolean
}

/** One question; under it what a chosen answer that leads elsewhere has to say. */
export function QuestionField({ chosen, stops, ...props }: Props) {
  const { question } = props
  const stop = question.choices.find(({ key, stop }) => stop && chosen.includes(key))?.stop
  if (question.type === 'shown') return <ShownText {...props} />
  return (
    <div className="flow">
      <Control {...props} />
      {question.choices.some((choice) => choice.stop) && (
        <div role="status">{stop && stops && <StopNotice stop={stop} />}</div>
      )}
    </div>
  )
}

function ShownText({ question: { label, hint }, when }: Pick<Props, 'question' | 'when'>) {
  return (
    <Notice tone="info">
      {when && <p>{when}</p>}
      <p className="whitespace-pre-line">{label}</p>
      {hint && <p className="muted">{hint}</p>}
    </Notice>
  )
}

function Control({ form, question, when, optional }: Omit<Props, 'chosen' | 'stops'>) {
  const { code, type, label, hint, choices } = question
  const name = `answers.${code}`
  const words = { label, hint: [when, hint].filter(Boolean).join(' ') || undefined, optional }
  const options = choices.map(({ key, name: choice }) => ({ value: key, label: choice }))
  if (type === 'many') return <CheckboxGroup {...form.several(name)} {...words} options={options} />
  const field = { ...form.field(name), ...words }
  if (type === 'one' || type === 'yesno') return <RadioGroup {...field} options={options} tight={type === 'yesno'} />
  if (type === 'prose') return <TextArea {...field} rows={4} />
  if (type === 'date') return <DateField {...field} />
  if (type === 'number') return <TextField {...field} inputMode="decimal" width="short" autoComplete="off" />
  return <TextField {...field} autoComplete="off" />
}

function StopNotice({ stop: { words, link, phone } }: { stop: Stop<string> }) {
  const t = useTranslations('topics.ask')
  return (
    <Notice tone="warning" title={t('stop')}>
      <p className="whitespace-pre-line">{words}</p>
      {phone && (
        <p>
          {t('call')} <PhoneLink number={phone} />
        </p>
      )}
      {link && (
        <p>
          <Link href={link}>{link}</Link>
        </p>
      )}
    </Notice>
  )
}
