import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'

export type TagTone = 'neutral' | 'brand' | 'info' | 'success' | 'warning' | 'danger'

/** A state or a category in a word or two; the colour only repeats what the word says. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: TagTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`tag tone-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

export function Tags({ children }: { children: ReactNode }) {
  return <div className="tags">{children}</div>
}
