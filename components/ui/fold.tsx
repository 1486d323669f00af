import type { ReactNode } from 'react'

/** Explanation for whoever wants it; printed in full. */
export function Fold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{title}</summary>
      <div className="fold-body flow">{children}</div>
    </details>
  )
}
