import { useTranslations } from 'next-intl'
import { RouteLine } from '@/components/contact/route-line'
import type { FindingKind } from '@/db/contact/guard/rules'

type Found = { kind: FindingKind; route: Parameters<typeof RouteLine>[0] | null }

/** What the words of a case have been taken for, told to staff, each with its right way. */
export function StaffFindings({ found }: { found: readonly Found[] }) {
  const t = useTranslations('casework.arrival.guard')
  return (
    <ul>
      {found.map(({ kind, route }) => (
        <li key={kind}>
          {t(kind)}
          {route && <RouteLine {...route} />}
        </li>
      ))}
    </ul>
  )
}
