'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef } from 'react'
import { type FieldErrors, set, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { type Action, useSend } from '@/components/ui/use-send'
import {
  type FormState,
  nested,
  type Problem,
  type Problems,
  problemsOf,
  type Typed,
  typedValues,
  untouched,
} from './form-state'

type Options = {
  /** What is still to be done once the form has arrived; it says which page to load then. */
  beforeLeaving?: (page: string) => Promise<string>
  /** Tells the ids of this form's fields from those of the same names in the page's other forms. */
  scope?: string
}

/**
 * One form, two ways to send it: without JavaScript the browser posts to the action; with it the same schema checks first,
 * and the answer comes back without a page load. Typed values survive both ways.
 */
export function useFormAction(
  action: Action,
  input: z.ZodType,
  initial: Typed = {},
  { beforeLeaving, scope }: Options = {},
) {
  const { state, action: post, send, pending } = useSend(action, { ...untouched, values: initial }, beforeLeaving)
  const say = useTranslations()
  const element = useRef<HTMLFormElement>(null)
  const found = useRef<Problems>({})

  const dirty = useUnsentWarning(state, pending)

  /** Checks what stands in the form's fields now, exactly as the server will. */
  const check = () => {
    const said = input.safeParse(nested(typedValues(new FormData(element.current ?? undefined))))
    found.current = said.success ? {} : problemsOf(said.error)
    const errors: FieldErrors = {}
    for (const [name, problem] of Object.entries(found.current))
      set(errors, name || 'root', { type: 'schema', message: problem?.key })
    return said.success ? { values: {}, errors: {} } : { values: {}, errors }
  }
  const { register, handleSubmit, formState } = useForm({
    resolver: check,
    // Faults stand until the next try: words that go as a field is left would move the button away from under the click.
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const { errors, submitCount } = formState
  const problems = Object.keys(errors).length ? found.current : state.problems

  const idOf = (name: string) => (scope ? `${scope}-${name}` : name)
  const words = (problem: Problem | undefined) => problem && say(`problems.${problem.key}`, problem.values)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    return handleSubmit(() => send(new FormData(element.current ?? undefined, submitter)))(event)
  }

  return {
    /** Spread on `<form>`. */
    form: { ref: element, action: post, onSubmit: submit, onChange: dirty, noValidate: true },
    /** Sends the form unchecked, for buttons that only draw it anew. */
    send,
    /** Spread on a field: its name, what was typed, and what is wrong with it in words. */
    field: (name: string) => ({
      ...register(name),
      id: idOf(name),
      defaultValue: [state.values[name] ?? ''].flat()[0],
      error: words(problems[name]),
    }),
    /** The same for a group of check boxes, whose values are a list. */
    several: (name: string) => ({
      name,
      id: idOf(name),
      defaultValue: [state.values[name] ?? []].flat(),
      error: words(problems[name]),
    }),
    /** The same for a single check box. */
    ticked: (name: string) => ({
      ...{ name, id: idOf(name) },
      ...{ defaultChecked: Boolean(state.values[name]), error: words(problems[name]) },
    }),
    /** Spread on `<ErrorSummary>`: every fault in the order of the schema. */
    summary: {
      problems: Object.entries(problems).map(([name, problem]) => ({
        field: name && idOf(name),
        text: words(problem) ?? '',
      })),
      state,
      submitCount,
    },
    /** The rule that said no, in words. */
    refusal: state.refusal && say(`refusals.${state.refusal.key}`, state.refusal.values),
    /** How many answers there have been: each calls for attention once. */
    answer: state.answer,
    /** The write was done and the page stays. */
    done: state.done === true && !state.goTo,
    pending,
  }
}

/** Asks before a page is left on which something has been typed and not sent. Returns what to call when something is typed. */
function useUnsentWarning({ done }: FormState, sending: boolean) {
  const typed = useRef(false)
  const leaving = useRef(false)
  leaving.current = sending
  useEffect(() => {
    if (done) typed.current = false
  }, [done])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (typed.current && !leaving.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  return () => {
    typed.current = true
  }
}
