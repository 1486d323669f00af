import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

/** `place`: what the page behind the name is called. */
export type SignedIn = { name: string; href: string; place: string; signOut?: ReactNode }
export type AccountProps = { signIn: { label: string; href: string }; signedIn?: SignedIn }

/** The door in, or my name. `signOut` is a form of the page's own. */
export function Account({ signIn, signedIn }: AccountProps) {
  if (!signedIn) {
    return (
      <ButtonLink href={signIn.href} look="secondary" small icon="person" rel="nofollow">
        {signIn.label}
      </ButtonLink>
    )
  }
  const { name, href, signOut } = signedIn
  return (
    <div className="row">
      <Link className="account" href={href}>
        <Icon name="person" />
        <span>{name}</span>
      </Link>
      {signOut}
    </div>
  )
}
