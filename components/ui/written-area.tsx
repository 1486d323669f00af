'use client'
import { type ComponentProps, useLayoutEffect, useState } from 'react'

/**
 * A text area that keeps what was written into it, and where its writer is in it, before its page came alive: React gives a text area the words it
 * was sent with once more as it takes it over, while other fields stay as they are.
 */
export function WrittenArea(props: ComponentProps<'textarea'> & { id: string }) {
  const { id } = props
  const [early] = useState(() => writtenIn(id))
  useLayoutEffect(() => {
    const area = document.getElementById(id)
    if (!early || !(area instanceof HTMLTextAreaElement)) return
    area.value = early.value
    if (document.activeElement === area) area.setSelectionRange(early.from, early.until)
  }, [early, id])
  return <textarea rows={6} {...props} />
}

/** What stands in the page's own area; null when it has not been touched, or when scripts draw it. */
function writtenIn(id: string) {
  if (typeof document === 'undefined') return null
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement)) return null
  if (area.value === area.defaultValue && document.activeElement !== area) return null
  return { value: area.value, from: area.selectionStart, until: area.selectionEnd }
}
