'use client'
import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react'
import { type FormState, untouched } from '@/components/ui/form-state'
import { castVote } from './actions'

/** Seconds between the tries when the connection is lost: about two minutes in all. */
const pauses = [2, 4, 8, 15, 30, 60]

/**
 * Sends the ballot and stays until it is known what became of it. A lost connection tells nothing: the same submission is sent
 * again, which either casts the ballot or brings the receipt of the one that was already in.
 */
export function useCast() {
  const [answered, dispatch] = useActionState(castVote, untouched)
  const [state, setState] = useState<FormState>(answered)
  const [stage, setStage] = useState<'idle' | 'sending' | 'unsure'>('idle')
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)
  useEffect(() => () => clearTimeout(waiting.current), [])

  const attempt = async (tried: number) => {
    if (busy.current || !form.current) return
    busy.current = true
    clearTimeout(waiting.current)
    setStage(tried > 0 ? 'unsure' : 'sending')
    try {
      const answer = await castVote(state, new FormData(form.current))
      if (answer.refusal?.key === 'ballots.unsure') throw new Error('unsure')
      setState(answer)
      if (answer.goTo) window.location.assign(answer.goTo)
      else setStage('idle')
    } catch {
      setStage('unsure')
      const pause = pauses[tried]
      if (pause) waiting.current = setTimeout(() => attempt(tried + 1), pause * 1000)
    }
    busy.current = false
  }

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    attempt(0)
  }
  return {
    /** Spread on `<form>`. */
    form: { ref: form, action: dispatch, onSubmit: send },
    refusal: state.refusal,
    stage,
    retry: () => attempt(0),
  }
}
