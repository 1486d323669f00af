import type { ReactNode } from 'react'

/** Why there is nothing here, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty">
      <Bench />
      <p className="empty-title">{title}</p>
      {children && <div className="empty-text">{children}</div>}
      {action}
    </div>
  )
}

/** An empty bench under a birch. */
function Bench() {
  return (
    <svg viewBox="0 0 180 96" width="180" height="96" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M8 88h164" opacity="0.5" />
        <path d="M40 88V36M40 60l-10-9M40 52l11-10" />
        <path d="M78 52h66M78 62h66M74 72h74M82 72v16M140 72v16M80 46v26M142 46v26" />
      </g>
      <g fill="currentColor" opacity="0.18">
        <ellipse cx="40" cy="28" rx="27" ry="23" />
        <circle cx="150" cy="20" r="10" />
      </g>
    </svg>
  )
}
