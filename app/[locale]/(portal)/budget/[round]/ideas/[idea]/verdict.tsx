import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { Notice } from '@/components/ui/notice'
import type { Idea } from '@/db/budget/ideas/reads'

/** The town's answer with its reason. */
export async function Verdict({ idea: { verdict } }: { idea: Idea }) {
  const [t, pick] = await Promise.all([getTranslations('ideas'), localized()])
  if (!verdict?.outcome) return null
  return (
    <Notice tone={verdict.outcome === 'feasible' ? 'success' : 'info'} title={t(`states.${verdict.outcome}`)}>
      <p className="whitespace-pre-line">{pick(verdict.reason ?? {})}</p>
    </Notice>
  )
}
