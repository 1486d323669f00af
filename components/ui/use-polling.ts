'use client'
import { useEffect, useRef } from 'react'

/** Milliseconds between an answer and the next question. */
const pace = 1500

/** Asks an address again and again while the page is open. Whoever has been signed out meanwhile gets the page anew. */
export function usePolling<Answer>(address: string, heard: (answer: Answer) => void) {
  const listener = useRef(heard)
  listener.current = heard
  useEffect(() => {
    let gone = false
    const ask = async () => {
      const answer = await fetch(address).catch(() => null)
      if (gone) return
      if (answer?.redirected) return window.location.reload()
      if (answer?.ok) listener.current(await answer.json())
      timer = setTimeout(ask, pace)
    }
    let timer = setTimeout(ask, pace)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [address])
}
