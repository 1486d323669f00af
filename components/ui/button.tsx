import type { ComponentProps } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger' | 'on-panel' | 'outline-on-panel'
type Dress = { look?: Look; small?: boolean; wide?: boolean; icon?: IconName; iconAfter?: IconName }

/** Never disabled: a button that cannot do its work says why when pressed. `busy` while it is working. */
export function Button({ busy, ...props }: ComponentProps<'button'> & Dress & { busy?: boolean }) {
  const { look, small, wide, icon, iconAfter, className, children, ...rest } = props
  return (
    <button type="button" {...rest} className={dressed({ look, small, wide }, className)} aria-busy={busy || undefined}>
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </button>
  )
}

/** Looks like a button, goes like a link. */
export function ButtonLink(props: Omit<ComponentProps<'a'>, 'href'> & Dress & { href: string }) {
  const { look, small, wide, icon, iconAfter, className, children, ...rest } = props
  return (
    <Link {...rest} className={dressed({ look, small, wide }, className)}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </Link>
  )
}

export function ButtonRow(props: ComponentProps<'div'>) {
  return <div {...props} className={`button-row ${props.className ?? ''}`} />
}

function dressed({ look = 'primary', small, wide }: Dress, className = '') {
  return ['button', look !== 'primary' && `button-${look}`, small && 'button-small', wide && 'button-wide', className]
    .filter(Boolean)
    .join(' ')
}
