import { getLocale, getTranslations } from 'next-intl/server'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { aidCeilingCents } from '@/db/grants/aids/rules'
import type { DecisionSheet } from '@/db/grants/decisions/reads'

/** What the applicant has declared of de minimis aid, with this grant against the ceiling; a warning where it is above it. */
export async function AidNotice({ aid }: Pick<DecisionSheet, 'aid'>) {
  const [t, locale] = await Promise.all([getTranslations('decisions.aid'), getLocale()])
  if (!aid) return null
  const { declaredCents, totalCents, isOver } = aid
  const money = (cents: number) => formatMoney(cents, locale)
  const sums = { total: money(totalCents), ceiling: money(aidCeilingCents), declared: money(declaredCents ?? 0) }
  return (
    <Notice tone={isOver ? 'danger' : 'info'} title={t(isOver ? 'over' : 'title')}>
      <p>{declaredCents === null ? t('undeclared', sums) : t('text', sums)}</p>
    </Notice>
  )
}
