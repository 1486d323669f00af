'use client'
import { useEffect, useState } from 'react'

/** True once scripts run: without them nothing is drawn that would not work. */
export function useScripted() {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  return scripted
}
