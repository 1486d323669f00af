'use client'
import '@/components/ui/queue.css'
import { useTranslations } from 'next-intl'
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { type Option, Select } from '@/components/ui/select'
import { DateField, TextField } from '@/components/ui/text-field'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import { type ManyAct, manyActInput } from '@/db/grants/decisions/input'

type Props = {
  action: Action
  acts: readonly { act: ManyAct; label: string }[]
  region: string
  /** Meetings that proposals may be put before. */
  meetings?: readonly Option[]
  /** The meeting whose decisions are entered. */
  meeting?: string
  /** The day that notices bear unless another is written. */
  today?: string
  children: ReactNode
}

/** A list whose rows can be ticked, and what may be done to those that are. Works without JavaScript. */
export function BulkForm({ action, acts, region, meetings, meeting, today, children }: Props) {
  const t = useTranslations('decisions')
  const form = useFormAction(action, manyActInput, { sentOn: today ?? '', minutesOn: today ?? '' })
  const rows = useRef<HTMLElement>(null)
  // Which button was pressed says what is to be done.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault()
    form.send(new FormData(event.currentTarget.form ?? undefined, event.currentTarget))
  }
  return (
    <Form of={form} className="flow">
      <section id="rows" ref={rows} tabIndex={-1} aria-label={region}>
        {children}
      </section>
      {meeting && <input type="hidden" name="meeting" value={meeting} />}
      <div className="flow column">
        {meetings && (
          <Select {...form.field('meeting')} label={t('many.meeting')} empty={t('many.noMeeting')} options={meetings} />
        )}
        {meeting && (
          <TextField {...form.field('section')} label={t('meetings.section')} inputMode="numeric" width="short" />
        )}
        {today && (
          <>
            <p>{t('many.notifyHint')}</p>
            <DateField {...form.field('sentOn')} label={t('many.sentOn')} />
            <DateField {...form.field('minutesOn')} label={t('many.minutesOn')} />
          </>
        )}
      </div>
      <div className="bulk-bar">
        <All rows={rows} />
        {acts.map(({ act, label }, at) => (
          <Button
            key={act}
            type="submit"
            name="act"
            value={act}
            small
            look={at === 0 ? 'primary' : 'secondary'}
            busy={form.pending}
            onClick={press}
          >
            {label}
          </Button>
        ))}
      </div>
    </Form>
  )
}

/** The tick of one row. */
export function RowTick({ value, label }: { value: string; label: string }) {
  return (
    <label className="tick">
      <input type="checkbox" className="choice-box" name="rows" value={value} aria-label={label} />
    </label>
  )
}

/** Every row at once; only where a script can tick them. */
function All({ rows }: { rows: React.RefObject<HTMLElement | null> }) {
  const t = useTranslations('decisions')
  const [ticked, setTicked] = useState<boolean | null>(null)
  useEffect(() => setTicked(false), [])
  if (ticked === null) return null
  const tickAll = () => {
    for (const tick of rows.current?.querySelectorAll<HTMLInputElement>('input[name=rows]') ?? [])
      tick.checked = !ticked
    setTicked(!ticked)
  }
  return (
    <Button small look="quiet" onClick={tickAll}>
      {t(ticked ? 'chooseNone' : 'chooseAll')}
    </Button>
  )
}
