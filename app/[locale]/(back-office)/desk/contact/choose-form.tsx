'use client'
import { useTranslations } from 'next-intl'
import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useFormAction } from '@/components/ui/use-form-action'
import { acts, chooseInput } from '@/db/contact/bulks/input'
import { choose } from './actions'
import { useRowKeys } from './use-row-keys'

type Props = {
  submission: string
  /** The filters as an address holds them, and what choosing all that they find is called. */
  all: { query: string; label: string }
  region: string
  children: ReactNode
}

const Chosen = createContext<readonly string[]>([])

/** A queue whose rows can be ticked, and the bar that does something to them. Works without JavaScript. */
export function ChooseForm({ submission, all, region, children }: Props) {
  const form = useFormAction(choose, chooseInput)
  const t = useTranslations('queue')
  const rows = useRef<HTMLElement>(null)
  useRowKeys(rows)
  const { defaultValue, error } = form.several('rows')
  // Which button was pressed says what is to be done.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault()
    form.send(new FormData(event.currentTarget.form ?? undefined, event.currentTarget))
  }
  return (
    <Form of={form} className="flow">
      <input type="hidden" name="submission" value={submission} />
      <Chosen value={defaultValue}>
        <section id="rows" ref={rows} tabIndex={-1} aria-label={region}>
          {children}
        </section>
      </Chosen>
      <p className="muted queue-keys">{t('table.keys')}</p>
      <fieldset className="bulk-bar">
        <legend className="sr-only">{t('bulk.legend')}</legend>
        {error && <p className="field-error">{error}</p>}
        <Count rows={rows} />
        <label className="queue-all">
          <input type="checkbox" className="choice-box" name="all" value={all.query} />
          {all.label}
        </label>
        {(['take', ...acts] as const).map((act) => (
          <Button
            key={act}
            type="submit"
            name="act"
            value={act}
            small
            look={act === 'take' ? 'primary' : 'secondary'}
            busy={form.pending}
            onClick={press}
          >
            {t(`bulk.${act}`)}
          </Button>
        ))}
      </fieldset>
    </Form>
  )
}

/** The tick of one row. */
export function Tick({ value, label }: { value: string; label: string }) {
  const chosen = useContext(Chosen)
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="choice-box"
        name="rows"
        value={value}
        defaultChecked={chosen.includes(value)}
        aria-label={label}
      />
    </label>
  )
}

const ticksIn = (rows: HTMLElement | null) => [...(rows?.querySelectorAll<HTMLInputElement>('input[name=rows]') ?? [])]

/** How many are ticked, said as it changes, and all of the page at once; only where a script can count. */
function Count({ rows }: { rows: React.RefObject<HTMLElement | null> }) {
  const t = useTranslations('queue.bulk')
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    const region = rows.current
    const recount = () => setCount(ticksIn(region).filter(({ checked }) => checked).length)
    recount()
    region?.addEventListener('change', recount)
    return () => region?.removeEventListener('change', recount)
  }, [rows])
  if (count === null) return null
  const tickAll = () => {
    const ticks = ticksIn(rows.current)
    for (const tick of ticks) tick.checked = count === 0
    setCount(count === 0 ? ticks.length : 0)
  }
  return (
    <>
      <span role="status">{t('chosen', { count })}</span>
      <Button small look="quiet" onClick={tickAll}>
        {t(count === 0 ? 'page' : 'clear')}
      </Button>
    </>
  )
}
