'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Typed } from '@/components/ui/form-state'

export type Unsent = ReturnType<typeof useUnsent>

/** What was typed in this tab and has not been saved: found again when the page is loaded anew. */
export function useUnsent(of: string, section: string) {
  const name = `answers:${of}:${section}`
  const [restored, setRestored] = useState<Typed | null>(null)
  useEffect(() => {
    const kept = window.sessionStorage.getItem(name)
    if (kept) setRestored(JSON.parse(kept) as Typed)
  }, [name])
  const keep = useCallback((typed: Typed) => window.sessionStorage.setItem(name, JSON.stringify(typed)), [name])
  const forget = useCallback(() => window.sessionStorage.removeItem(name), [name])
  return { restored, epoch: restored ? 1 : 0, keep, forget }
}
