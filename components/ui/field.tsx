import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** What every field says of itself. `optional` is the word shown, "valinnainen"; a field without it is required. */
export type FieldWords = { label: ReactNode; hint?: ReactNode; error?: string; optional?: string; large?: boolean }

/** The ids that tie a control to its words; the error summary links to `id`. */
export function fieldIds(name: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>, id = name) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? (true as const) : undefined }
}

/** A control with its label above and its error between the hint and the control. */
export function Field({ id, children, ...words }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className={labelClass(words.large)} htmlFor={id}>
        <LabelText {...words} />
      </label>
      <FieldNotes id={id} {...words} />
      <div className="field-control">{children}</div>
    </div>
  )
}

/** Several controls under one question. */
export function FieldGroup({ id, children, ...words }: FieldWords & { id: string; children: ReactNode }) {
  const { 'aria-describedby': described } = fieldIds(id, words)
  return (
    <div className="field">
      <fieldset aria-describedby={described}>
        <legend className={labelClass(words.large)}>
          <LabelText {...words} />
        </legend>
        <FieldNotes id={id} {...words} />
        {children}
      </fieldset>
    </div>
  )
}

function LabelText({ label, optional }: FieldWords) {
  return (
    <>
      {label}
      {optional && <span className="field-optional"> ({optional})</span>}
    </>
  )
}

function FieldNotes({ id, hint, error }: Pick<FieldWords, 'hint' | 'error'> & { id: string }) {
  return (
    <>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <Icon name="danger" />
          <span>{error}</span>
        </p>
      )}
    </>
  )
}

function labelClass(large?: boolean) {
  return large ? 'field-label field-label-large' : 'field-label'
}
