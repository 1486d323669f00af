import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type Tone = 'info' | 'success' | 'warning' | 'danger'
type Props = { tone?: Tone; title?: ReactNode; children?: ReactNode; live?: 'status' | 'alert'; id?: string }

/** Something to know before going on. `live` when it appears in answer to what the reader did. */
export function Notice({ tone = 'info', title, children, live, id }: Props) {
  return (
    <div className={`notice tone-${tone}`} role={live} id={id}>
      <Icon name={tone} />
      <div className="notice-body">
        {title && <p className="notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  )
}
