'use client'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { RoundFormFields, RoundTown } from '@/components/budget/round-form'
import { countRows } from '@/components/budget/round-rows'
import { useLanguageWords } from '@/components/budget/round-text-fields'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { MoneyField, TextField } from '@/components/ui/text-field'
import { mostPots } from '@/db/budget/rounds/input'

type Props = { form: RoundFormFields; town: RoundTown }

/** The money, pot by pot. A row more or less is an answer of the server, so that it works without JavaScript as well. */
export function PotFields({ form, town }: Props) {
  const t = useTranslations('rounds.form')
  const section = useRef<HTMLElement>(null)
  const count = countRows((name) => form.several(name).defaultValue.length > 0)
  const [changed] = form.several('rows').defaultValue
  useEffect(() => {
    if (changed) section.current?.querySelector<HTMLElement>(focusAfter(changed))?.focus()
  }, [changed])
  const change = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault()
    form.send(new FormData(event.currentTarget.form ?? undefined, event.currentTarget))
  }
  const { error } = form.several('pots')
  return (
    <section className="fields" ref={section} id="pots" tabIndex={-1}>
      <h2>{t('sectionPots')}</h2>
      <p className="column">{t('potsHint')}</p>
      {error && <p className="field-error">{error}</p>}
      {/* A new answer draws the rows anew: what was typed is in it, and no field keeps its neighbour's text. */}
      <div className="fields" key={changed ?? 'untouched'}>
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place, and all are drawn anew together
          <PotRow key={at} at={at} form={form} town={town} onRemove={change} alone={count === 1} />
        ))}
      </div>
      {count < mostPots && (
        <Button
          type="submit"
          name="rows"
          value="add"
          formNoValidate
          look="secondary"
          icon="plus"
          onClick={change}
          data-add
        >
          {t('addPot')}
        </Button>
      )}
      <p role="status" className="sr-only">
        {changed && t(changed.startsWith('added') ? 'potAdded' : 'potRemoved')}
      </p>
    </section>
  )
}

/** The new row's first field; after a row has gone, the button that adds one. */
function focusAfter(changed: string) {
  const [, at] = /^added-(\d+)$/.exec(changed) ?? []
  return at === undefined ? '[data-add]' : `[data-row="${at}"] input:not([type=hidden])`
}

type RowProps = Props & { at: number; alone: boolean; onRemove: (event: MouseEvent<HTMLButtonElement>) => void }

function PotRow({ at, form, town, alone, onRemove }: RowProps) {
  const t = useTranslations('rounds.form')
  const words = useLanguageWords(town)
  const number = at + 1
  const row = (name: string) => {
    const { defaultValue, ...field } = form.several(`pots.${at}.${name}`)
    return { ...field, id: field.name, defaultValue: defaultValue[0] ?? '' }
  }
  const { error: _, ...id } = row('id')
  return (
    <fieldset className="boxed fields" data-row={at}>
      <legend className="field-label field-label-large">{t('pot', { number })}</legend>
      <input type="hidden" {...id} />
      {town.languages.map((language) => (
        <TextField
          key={language}
          {...row(`name.${language}`)}
          {...words('potName', language)}
          lang={language}
          width="medium"
        />
      ))}
      <MoneyField {...row('cents')} label={t('potCents')} />
      <Select
        {...row('scope')}
        label={t('potScope')}
        options={(['whole-town', 'area'] as const).map((value) => ({ value, label: t(`scope.${value}`) }))}
      />
      {!alone && (
        <Button
          type="submit"
          name="rows"
          value={`remove-${at}`}
          formNoValidate
          look="quiet"
          small
          icon="minus"
          onClick={onRemove}
        >
          {t('removePot', { number })}
        </Button>
      )}
    </fieldset>
  )
}
