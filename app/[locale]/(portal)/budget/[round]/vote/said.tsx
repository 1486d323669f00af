import { useEffect, useRef, useState } from 'react'
import { inWords, type PotSum } from '@/components/budget/ballot-bar'

/** Tells a screen reader what a tick has come to, once the ticking pauses; only of the part that changed. */
export function Said({ sums }: { sums: readonly PotSum[] }) {
  const [said, say] = useState('')
  const before = useRef<readonly PotSum[]>(sums)
  const now = sums.map(inWords).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the words is worth saying
  useEffect(() => {
    const timer = setTimeout(() => {
      const heard = before.current.map(inWords)
      const changed = sums.map(inWords).filter((words) => !heard.includes(words))
      before.current = sums
      if (changed.length > 0) say(changed.join('. '))
    }, 700)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  )
}
