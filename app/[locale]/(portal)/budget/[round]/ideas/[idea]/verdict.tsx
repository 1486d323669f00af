import { getTranslations } from 'next-intl/server'
import { foreign, localized } from '@/app/_server/here'
import { Notice } from '@/components/ui/notice'
import type { Idea } from '@/db/budget/ideas/reads'

/** The town's answer with its reason. */
export async function Verdict({ idea: { verdict } }: { idea: Idea }) {
  const [t, pick, langOf] = await Promise.all([getTranslations('ideas'), localized(), foreign()])
  if (!verdict?.outcome) return null
  return (
    <Notice tone={verdict.outcome === 'feasible' ? 'success' : 'info'} title={t(`states.${verdict.outcome}`)}>
      <p className="whitespace-pre-line" lang={langOf(verdict.reason ?? {})}>
        {pick(verdict.reason ?? {})}
      </p>
    </Notice>
  )
}
