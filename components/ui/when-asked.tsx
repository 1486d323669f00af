'use client'
import type { ReactNode } from 'react'
import { useScripted } from './use-scripted'

/**
 * Fields that scripts bring into sight when something above asks for them, and that are always there without scripts.
 * Where scripts are on their way they are out of sight from the start: nothing moves under the reader's hand.
 */
export function WhenAsked({ asked, children }: { asked: boolean; children: ReactNode }) {
  const scripted = useScripted()
  if (asked) return children
  return scripted ? null : <div className="unscripted flow">{children}</div>
}
