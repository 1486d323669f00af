'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type AnswerForm, rowsAmong } from '@/components/grants/answer-form'
import { useRows } from '@/components/grants/use-rows'
import { Button } from '@/components/ui/button'
import { FieldGroup, type FieldWords } from '@/components/ui/field'
import type { Typed } from '@/components/ui/form-state'
import { DateField, MoneyField, TextField } from '@/components/ui/text-field'
import type { Question } from '@/db/grants/forms/input'
import { worded } from '@/db/grants/forms/words/rules'

type RowsQuestion = Extract<Question, { type: 'rows' }>
type Props = { form: AnswerForm; question: RowsQuestion; typed: Typed; words: FieldWords }

/** A table of the applicant's own rows: people, premises, grants from others. */
export function RowsField({ form, question, typed, words }: Props) {
  const t = useTranslations('grantForms.rows')
  const name = `answers.${question.key}`
  const { rows, full, add, remove } = useRows(rowsAmong(typed, question.key), question.most)
  const { error } = form.several(name)
  return (
    <FieldGroup id={name} {...words} {...(error ? { error } : {})}>
      <ol className="question-rows">
        {rows.map(({ id, typed: said }, at) => (
          <li key={id} className="question-row">
            <span className="question-row-number">{t('row', { number: at + 1 })}</span>
            <div className="question-cells">
              {question.cells.map((cell) => (
                <Cell
                  key={cell.key}
                  form={form}
                  cell={cell}
                  name={`${name}.rows.${at}.${cell.key}`}
                  said={said[cell.key]}
                />
              ))}
            </div>
            <div className="scripted">
              <Button look="quiet" small icon="minus" onClick={() => remove(id)}>
                {t('remove', { number: at + 1 })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {!full && (
        <>
          <div className="scripted">
            <Button look="secondary" small icon="plus" onClick={add}>
              {t('add')}
            </Button>
          </div>
          <p className="unscripted field-hint">{t('more')}</p>
        </>
      )}
    </FieldGroup>
  )
}

type CellProps = { form: AnswerForm; cell: RowsQuestion['cells'][number]; name: string; said: string | undefined }

function Cell({ form, cell: { name: label, type }, name, said = '' }: CellProps) {
  const say = worded(useLocale())
  const { error } = form.several(name)
  const field = { name, id: name, defaultValue: said, label: say(label), ...(error ? { error } : {}) }
  if (type === 'euros') return <MoneyField {...field} />
  if (type === 'date') return <DateField {...field} />
  return <TextField {...field} {...(type === 'whole' ? { inputMode: 'numeric', width: 'short' } : {})} />
}
