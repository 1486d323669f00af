'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { typedValues, untouched } from '@/components/ui/form-state'
import { useSend } from '@/components/ui/use-send'
import { type BallotManifest, type BallotProblem, ballotProblems } from '@/db/budget/ballots/rules'
import { ballotOf, type Selection, selectionFrom } from '@/db/budget/ballots/selection/rules'
import { chooseOptions } from './actions'

type Start = { manifest: BallotManifest; initial: Selection; found: readonly BallotProblem[] }

/** The ballot being filled: the fields of the form are the truth, also those a browser has restored by itself. */
export function useBallot({ manifest, initial, found }: Start) {
  const { state, action, send, pending } = useSend(chooseOptions, untouched)
  const [selection, setSelection] = useState(initial)
  const [live, setLive] = useState(false)
  const [shown, setShown] = useState({ problems: found, times: 0 })
  const form = useRef<HTMLFormElement>(null)

  const read = () => {
    const fields = typedValues(new FormData(form.current ?? undefined))
    setSelection({ ...initial, ...(selectionFrom(fields) as Partial<Selection>) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there, and when it comes back
  useEffect(() => {
    setLive(true)
    read()
    keepOrderInAddress(initial.seed)
    window.addEventListener('pageshow', read)
    return () => window.removeEventListener('pageshow', read)
  }, [])

  /** Checks as the server will, and sends only what may go on. */
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const problems = ballotProblems(manifest, ballotOf(manifest, selection))
    setShown(({ times }) => ({ problems, times: times + 1 }))
    if (problems.length === 0) send(new FormData(form.current ?? undefined, submitter))
  }

  return {
    /** Spread on `<form>`. */
    form: { ref: form, action, onSubmit: submit, onChange: read, noValidate: true },
    selection,
    /** Whether scripts run here, so that what changes is shown at once. */
    live,
    shown,
    refusal: state.refusal,
    answer: state.answer,
    pending,
  }
}

/** Without this a reload would draw another order. */
function keepOrderInAddress(seed: string) {
  const address = new URL(window.location.href)
  if (address.searchParams.get('seed') === seed) return
  address.searchParams.set('seed', seed)
  window.history.replaceState(window.history.state, '', address)
}
