'use client'
import { useEffect } from 'react'

/** Milliseconds between two looks at the urn. */
const pace = 1500

/** Looks whether the worker has opened the urn, or could not; then the page is loaded anew. */
export function UrnWatch({ address }: { address: string }) {
  useEffect(() => {
    const look = async () => {
      const answer = await fetch(address).catch(() => null)
      if (answer?.redirected) return window.location.reload()
      const { state } = answer?.ok ? await answer.json() : { state: 'asked' }
      if (state !== 'asked') window.location.reload()
    }
    const timer = setInterval(look, pace)
    return () => clearInterval(timer)
  }, [address])
  return null
}
