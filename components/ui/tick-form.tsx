'use client'
import '@/components/ui/queue.css'
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { useFormAction } from '@/components/ui/use-form-action'
import { useRowKeys } from '@/components/ui/use-row-keys'

type Words = {
  legend: string
  keys: string
  chosen: (count: number) => string
  /** Ticks the rows of the page, or takes the ticks away. */
  page: string
  clear: string
}

type Props = {
  form: ReturnType<typeof useFormAction>
  submission: string
  /** The filters as an address holds them, and what choosing all that they find is called. */
  all: { query: string; label: string }
  region: string
  words: Words
  acts: readonly { act: string; label: string; main?: boolean; asks?: ReactNode }[]
  children: ReactNode
}

const Chosen = createContext<readonly string[]>([])

/** A queue whose rows can be ticked, and the bar that does something to them. Works without JavaScript. */
export function TickForm({ form, submission, all, region, words, acts, children }: Props) {
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
      <p className="muted queue-keys">{words.keys}</p>
      <fieldset className="bulk-bar">
        <legend className="sr-only">{words.legend}</legend>
        {error && <p className="field-error">{error}</p>}
        <Count rows={rows} words={words} />
        <label className="queue-all">
          <input type="checkbox" className="choice-box" name="all" value={all.query} />
          {all.label}
        </label>
        {acts.map(({ act, label, main, asks }) => (
          <div key={act} className="bulk-act">
            {asks}
            <Button
              type="submit"
              name="act"
              value={act}
              small
              look={main ? 'primary' : 'secondary'}
              busy={form.pending}
              onClick={press}
            >
              {label}
            </Button>
          </div>
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
function Count({ rows, words }: { rows: RefObject<HTMLElement | null>; words: Words }) {
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
      <span role="status">{words.chosen(count)}</span>
      <Button small look="quiet" onClick={tickAll}>
        {count === 0 ? words.page : words.clear}
      </Button>
    </>
  )
}
