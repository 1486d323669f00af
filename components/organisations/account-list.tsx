import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type Account = { id: string; lastFour: string; verifiedAt: Date | null }

/** Accounts by their last four digits, each with what can be done to it. */
export function AccountList({
  accounts,
  children,
}: {
  accounts: readonly Account[]
  children?: (one: Account) => ReactNode
}) {
  const t = useTranslations('organisations.account')
  if (accounts.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="flow">
      {accounts.map((account) => (
        <li key={account.id} className="boxed flow">
          <p>
            <strong>{t('ending', { lastFour: account.lastFour })}</strong>
          </p>
          <p className="muted">{t(account.verifiedAt ? 'verified' : 'unverified')}</p>
          {children?.(account)}
        </li>
      ))}
    </ul>
  )
}
