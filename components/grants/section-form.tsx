'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { QuestionFields } from '@/components/grants/question-fields'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { Typed } from '@/components/ui/form-state'
import { useFormAction } from '@/components/ui/use-form-action'
import type { Action } from '@/components/ui/use-send'
import type { Answers, ApplicantKind, GrantForm, Section } from '@/db/grants/forms/input'
import { SaveStatus } from './save-status'
import { sectionInput } from './section-input'
import { useAutosave } from './use-autosave'
import { type Unsent, useUnsent } from './use-unsent'

type Props = {
  /** The id of what these answers belong to. */
  of: string
  /** What the button presses. */
  action: Action
  /** Where each answer is saved as it is left. */
  saveTo: string
  questions: GrantForm
  section: Section
  applicant: ApplicantKind
  answers: Answers
  /** Of each answer, the version that this page shows. */
  versions: Readonly<Record<string, number>>
  typed: Typed
  others: readonly string[]
  back: string | null
  open: boolean
}

/** The questions of one part, with what this tab had typed and not saved when the page was left. */
export function SectionForm(props: Props) {
  const unsent = useUnsent(props.of, props.section.key)
  return <LiveForm key={unsent.epoch} {...props} typed={unsent.restored ?? props.typed} unsent={unsent} />
}

/** With scripts each answer is saved as it is left; the button saves them all and goes on. */
function LiveForm({ unsent, ...props }: Props & { unsent: Unsent }) {
  const { of, action, saveTo, questions, section, applicant, answers, versions, typed, others, back, open } = props
  const t = useTranslations('applications.section')
  const box = useRef<HTMLDivElement>(null)
  const form = useFormAction(action, sectionInput(questions), typed)
  const saving = useAutosave({ box, saveTo, questions, section, answers, versions, others, open, unsent })
  const onSubmit = useHeldPress(form.form.onSubmit, saving)
  return (
    <Form of={{ ...form, form: { ...form.form, onSubmit } }}>
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="section" value={section.key} />
      {section.questions.map(({ key }) => (
        <input
          key={key}
          type="hidden"
          name={`seen.${key}`}
          value={seenOf(key, saving.versions, form.several(`seen.${key}`).defaultValue[0])}
        />
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields say, and is no control itself */}
      <div ref={box} onChange={saving.heard} onBlur={saving.left}>
        <QuestionFields
          form={form}
          questions={questions}
          section={section}
          applicant={applicant}
          answers={answers}
          typed={typed}
        />
      </div>
      {open && (
        <>
          <ButtonRow>
            <Button type="submit" busy={form.pending}>
              {t('save')}
            </Button>
            {back && (
              <ButtonLink look="secondary" href={back}>
                {t('back')}
              </ButtonLink>
            )}
          </ButtonRow>
          {/* Under the buttons: what appears as a field is left would move them from under the finger. */}
          <SaveStatus {...saving} questions={questions} />
        </>
      )}
    </Form>
  )
}

type Submit = ReturnType<typeof useFormAction>['form']['onSubmit']

/** A press that comes while answers are on their way waits until they are there, or the writer would clash with themselves. */
function useHeldPress(
  submit: Submit,
  { state, isBusy }: Pick<ReturnType<typeof useAutosave>, 'state' | 'isBusy'>,
): Submit {
  const [held, setHeld] = useState<{ form: HTMLFormElement; by: HTMLElement | null } | null>(null)
  useEffect(() => {
    if (!held || state === 'saving') return
    setHeld(null)
    held.form.requestSubmit(held.by)
  }, [held, state])
  return async (event) => {
    if (!isBusy()) return submit(event)
    event.preventDefault()
    setHeld({ form: event.currentTarget, by: (event.nativeEvent as SubmitEvent).submitter })
  }
}

/** The newest version this browser knows of: saved by itself, or told by the answer to the last press. */
const seenOf = (key: string, saved: Readonly<Record<string, number>>, told: string | undefined) =>
  String(Math.max(saved[key] ?? 0, Number(told ?? 0)))
