import '@/components/budget/result.css'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { FollowUpTimeline } from '@/components/budget/follow-up-timeline'
import { formatMoney } from '@/components/ui/format'
import { listFollowUpsOf } from '@/db/budget/follow-ups/reads'
import type { Proposal } from '@/db/budget/proposals/list/reads'

/** What has become of a winner, as staff have told it; nothing until they have. */
export async function FollowUp({ round, proposal }: { round: string; proposal: Proposal }) {
  if (!proposal.won) return null
  const [asker, t, pick, locale] = await Promise.all([
    visitor('budget'),
    getTranslations('proposals'),
    localized(),
    getLocale(),
  ])
  const entries = await listFollowUpsOf(asker, round, proposal.number)
  if (entries.length === 0) return null
  return (
    <section className="flow" aria-labelledby="follow-up">
      <h2 id="follow-up">{t('followUp')}</h2>
      <FollowUpTimeline
        entries={entries}
        title={pick(proposal.title)}
        priceCents={proposal.costCents}
        words={{ locale, pick, money: (cents) => formatMoney(cents, locale) }}
      />
    </section>
  )
}
