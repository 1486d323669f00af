'use client'
import { unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useRef, useState, useTransition } from 'react'
import { type FormState, type Problem, typedValues } from '@/components/ui/form-state'

export type Action = (state: FormState, form: FormData) => Promise<FormState>

/**
 * Sends a form to its action, once however often the button is pressed, and loads the page it leads to. When the connection or
 * the server fails, the form stays as it was typed and says so. Without scripts the browser posts to `action` by itself.
 * `beforeLeaving`: what is still to be done once the form has arrived; it says which page to load then.
 */
export function useSend(actionOf: Action, initial: FormState, beforeLeaving?: (page: string) => Promise<string>) {
  const [arrived, action] = useActionState(actionOf, initial)
  const [state, setState] = useState(arrived)
  const [pending, start] = useTransition()
  const busy = useRef(false)

  // The back button may bring this very page back as it was left.
  useEffect(() => {
    const back = () => {
      busy.current = false
      setState(({ goTo: _, ...rest }) => rest)
    }
    window.addEventListener('pageshow', back)
    return () => window.removeEventListener('pageshow', back)
  }, [])

  const send = (form: FormData) => {
    if (busy.current) return
    busy.current = true
    start(async () => {
      const arrived = await actionOf(state, form).catch((fault) => failed(state, form, fault))
      const goTo = arrived.goTo && beforeLeaving ? await beforeLeaving(arrived.goTo) : arrived.goTo
      const answer = { ...arrived, goTo }
      setState(answer)
      if (answer.goTo) window.location.assign(answer.goTo)
      else busy.current = false
    })
  }
  return { state, action, send, pending: pending || Boolean(state.goTo) }
}

/** A redirect, as to the sign-in, is Next's to follow; all else leaves the words where they are. */
function failed(state: FormState, form: FormData, fault: unknown): FormState {
  unstable_rethrow(fault)
  return { ...state, values: typedValues(form), problems: {}, refusal: refusalFor(fault), answer: state.answer + 1 }
}

/** A browser that got no answer at all throws a TypeError; a fault of the server has a reference. */
function refusalFor(fault: unknown): Problem {
  if (fault instanceof TypeError) return { key: 'unsure' }
  const digest = fault instanceof Error && 'digest' in fault ? String(fault.digest) : 'none'
  return { key: 'fault', values: { reference: digest } }
}
