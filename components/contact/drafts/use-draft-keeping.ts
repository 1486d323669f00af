'use client'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { typedValues } from '@/components/ui/form-state'
import { type Chosen, light } from '../use-photos'
import { altsOf, type DeviceDraft, isBlank, keepable, keptFields } from './device-draft'
import { forgetDraft, storeDraft } from './draft-store'

type Keeping = Pick<DeviceDraft, 'submission' | 'topic' | 'holder'> & {
  form: RefObject<HTMLFormElement | null>
  chosen: readonly Chosen[]
}
type Kept = { at: Date; photosLeftOut: boolean }
const pause = 400

/**
 * Keeps a form on the device as it is being filled. `kept` is null while nothing is: nothing told yet, or a browser that keeps nothing.
 */
export function useDraftKeeping(what: Keeping) {
  const [kept, setKept] = useState<Kept | null>(null)
  const [stopped, setStopped] = useState(false)
  const now = useRef({ ...what, stopped })
  now.current = { ...what, stopped: now.current.stopped }
  const writing = useRef(Promise.resolve())

  /** One after another, so that an older state never lies on a newer. */
  const inTurn = (work: () => Promise<void>) => {
    writing.current = writing.current.then(work).catch(() => setKept(null))
    return writing.current
  }
  const keep = () => inTurn(async () => (now.current.stopped ? undefined : setKept(await keepNow(now.current))))
  /** The report has arrived: nothing is left to keep. */
  const drop = () => {
    now.current.stopped = true
    return inTurn(() => forgetDraft(now.current.submission))
  }
  const forget = () => {
    setStopped(true)
    setKept(null)
    return drop()
  }
  useWhatIsTold(what.form, what.chosen, keep)
  return { kept, stopped, keep, drop, forget }
}

/** Calls after each change a moment later, and at once when the page is left. */
function useWhatIsTold(form: Keeping['form'], chosen: Keeping['chosen'], keep: () => unknown) {
  const later = useRef(keep)
  later.current = keep
  useEffect(() => {
    const element = form.current
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(atOnce, pause)
    }
    const atOnce = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      later.current()
    }
    element?.addEventListener('input', soon)
    window.addEventListener('pagehide', atOnce)
    document.addEventListener('visibilitychange', atOnce)
    return () => {
      clearTimeout(timer)
      element?.removeEventListener('input', soon)
      window.removeEventListener('pagehide', atOnce)
      document.removeEventListener('visibilitychange', atOnce)
    }
  }, [form])
  const before = useRef(chosen)
  useEffect(() => {
    if (before.current !== chosen) later.current()
    before.current = chosen
  }, [chosen])
}

/** Where the device has no room for the photos, the words are kept alone. */
async function keepNow({ form, chosen, ...draft }: Keeping): Promise<Kept | null> {
  if (!form.current) return null
  const fields = keptFields(typedValues(new FormData(form.current)), personalIn(form.current))
  const all = await Promise.all(chosen.map(({ file }) => light(file)))
  const [photos, at] = [keepable(all), new Date()]
  if (isBlank({ fields, photos })) return forgetDraft(draft.submission).then(() => null)
  const { alts = [], ...told } = fields
  const words = { ...draft, fields: told, savedAt: at.valueOf() }
  const named = altsOf(photos, all, [alts].flat())
  try {
    await storeDraft({ ...words, fields: { ...told, ...named }, photos })
    return { at, photosLeftOut: photos.length < all.length }
  } catch (fault) {
    if (photos.length === 0) throw fault
    await storeDraft({ ...words, photos: [] })
    return { at, photosLeftOut: true }
  }
}

/** Fields under `data-personal` tell who the writer is, or are for the desk's eyes alone. */
const personalIn = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('[data-personal] [name], [name][data-personal]')].map(({ name }) => name)
