import type { ReactNode } from 'react'

/** Sentences of one answer, each a paragraph; empty ones are left out. */
export function Sentences({ children }: { children: readonly ReactNode[] }) {
  return (
    <div className="grid gap-2">
      {children.filter(Boolean).map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name than their place
        <p key={at}>{sentence}</p>
      ))}
    </div>
  )
}
