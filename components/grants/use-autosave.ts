'use client'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { answersIn } from '@/components/grants/answer-form'
import { typedValues } from '@/components/ui/form-state'
import type { Clash, Saved } from '@/db/grants/applications/drafts/input'
import { same } from '@/db/grants/applications/drafts/rules'
import type { Answer, Answers, GrantForm, Section } from '@/db/grants/forms/input'
import type { Unsent } from './use-unsent'

type Options = {
  box: RefObject<HTMLDivElement | null>
  saveTo: string
  questions: GrantForm
  section: Section
  answers: Answers
  versions: Readonly<Record<string, number>>
  others: readonly string[]
  open: boolean
  unsent: Unsent
}

export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'signedOut' | 'refused'

/** Milliseconds after the last keystroke; leaving a field saves at once. */
const pause = 1200
/** Milliseconds before what could not be saved is tried again. */
const again = 5000

/**
 * Saves what has changed in a part of a form as it is typed. What has not reached the server yet is kept in this tab, too: it is there again
 * after the page was loaded anew, and is sent when the connection or the session is back.
 */
export function useAutosave({
  box,
  saveTo,
  questions,
  section,
  answers,
  versions: shown,
  others: first,
  open,
  unsent,
}: Options) {
  const [state, setState] = useState<SaveState>('idle')
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [versions, setVersions] = useState(shown)
  const [clashes, setClashes] = useState<readonly Clash[]>([])
  const [others, setOthers] = useState(first)
  const { epoch, keep, forget } = unsent
  const known = useRef<{ versions: Record<string, number>; answers: Record<string, Answer | null> }>({
    versions: { ...shown },
    answers: { ...answers },
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const form = box.current?.closest('form')
    if (!open || !form) return
    if (busy.current) {
      timer.current = setTimeout(save, 300)
      return
    }
    const changes = changesIn(form, questions, section, known.current)
    if (changes.length === 0) return forget()
    busy.current = true
    setState('saving')
    const answer = await sent(saveTo, changes)
    busy.current = false
    if (answer.state !== 'saved') {
      setState(answer.state)
      if (answer.state !== 'refused') timer.current = setTimeout(save, again)
      return
    }
    const { saved } = answer
    for (const { key, value } of changes) {
      const clash = saved.clashes.find((one) => one.key === key)
      known.current.answers[key] = value
      known.current.versions[key] = clash?.version ?? saved.versions[key] ?? known.current.versions[key] ?? 0
    }
    setVersions({ ...known.current.versions })
    setClashes(saved.clashes)
    setOthers(saved.others)
    setSavedAt(new Date())
    setState('saved')
    if (changesIn(form, questions, section, known.current).length === 0) forget()
    else timer.current = setTimeout(save, pause)
  }, [saveTo, box, forget, open, questions, section])

  const heard = useCallback(() => {
    const form = box.current?.closest('form')
    if (form) keep(typedValues(new FormData(form)))
    clearTimeout(timer.current)
    timer.current = setTimeout(save, pause)
  }, [box, keep, save])

  useEffect(() => {
    if (epoch > 0) timer.current = setTimeout(save, 0)
    const back = () => void save()
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [epoch, save])

  return { state, savedAt, versions, clashes, others, heard, left: save, isBusy: () => busy.current }
}

type Known = { versions: Record<string, number>; answers: Record<string, Answer | null> }

/** The answers of this part that say something else than what the server last told. */
function changesIn(element: HTMLFormElement, form: GrantForm, { questions }: Section, known: Known) {
  const now = answersIn(form, element, {})
  const there = new Set([...new FormData(element).keys()].map((name) => name.split('.')[1]))
  return questions
    .filter(
      ({ key, type }) => type !== 'shown' && (there.has(key) || element.querySelector(`[data-question="${key}"]`)),
    )
    .map(({ key }) => ({ key, value: now[key] ?? null, seen: known.versions[key] ?? 0 }))
    .filter(({ key, value }) => !same(value, known.answers[key] ?? null))
}

type Change = ReturnType<typeof changesIn>[number]
type Told = Saved & { readonly others: readonly string[] }
type Outcome = { state: 'saved'; saved: Told } | { state: 'waiting' | 'signedOut' | 'refused' }

async function sent(saveTo: string, changes: readonly Change[]): Promise<Outcome> {
  const response = await fetch(saveTo, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ changes }),
  }).catch(() => null)
  if (response?.ok) return { state: 'saved', saved: (await response.json()) as Told }
  if (response?.status === 401) return { state: 'signedOut' }
  return { state: response && response.status < 500 ? 'refused' : 'waiting' }
}
