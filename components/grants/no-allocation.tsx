import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'

/** Why there is no division to see: the reader is disqualified, or the call divides no pot. */
export function NoAllocation({ why, back }: { why: 'barred' | 'nothing'; back: { href: string; label: string } }) {
  const t = useTranslations('allocations')
  return (
    <EmptyState title={t(`${why}Title`)} action={<Link href={back.href}>{back.label}</Link>}>
      <p>{t(`${why}Text`)}</p>
    </EmptyState>
  )
}
