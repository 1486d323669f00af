import type { ReactNode } from 'react'

type Props = { id?: string; title: ReactNode; open?: boolean; children: ReactNode }

/** Explanation for whoever wants it; printed in full. */
export function Fold({ id, title, open, children }: Props) {
  return (
    <details id={id} className="fold" open={open}>
      <summary>{title}</summary>
      <div className="fold-body flow">{children}</div>
    </details>
  )
}
