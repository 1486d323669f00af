'use client'
import { Fault } from '@/components/frame/fault'

/** When the frame itself is broken. */
export default function FaultOfFrame({ error }: { error: Error & { digest?: string } }) {
  return (
    <main id="main">
      <Fault error={error} home="" />
    </main>
  )
}
