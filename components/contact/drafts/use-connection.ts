'use client'
import { useEffect, useState } from 'react'

/** Whether the device has lost its connection while the page was open, and whether it has come back. */
export function useConnection(): 'usual' | 'lost' | 'back' {
  const [state, setState] = useState<'usual' | 'lost' | 'back'>('usual')
  useEffect(() => {
    const lost = () => setState('lost')
    const back = () => setState((before) => (before === 'lost' ? 'back' : before))
    if (!navigator.onLine) lost()
    window.addEventListener('offline', lost)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('offline', lost)
      window.removeEventListener('online', back)
    }
  }, [])
  return state
}
