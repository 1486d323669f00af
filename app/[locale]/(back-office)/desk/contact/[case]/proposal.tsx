import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized } from '@/app/_server/here'
import { Notice } from '@/components/ui/notice'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isEnd } from '@/db/contact/cases/rules'
import type { Why } from '@/db/contact/routing/traces/reads'
import { ProposalForms } from './proposal-forms'

/** Asks whether the case goes to the unit the rules say, now that its topic or place is another and work on it has begun. */
export async function Proposal({ found, why }: { found: CaseAtDesk; why: Why | null }) {
  const [t, pick] = await Promise.all([getTranslations('routing.proposal'), localized()])
  if (why?.stored?.outcome !== 'proposed' || isEnd(found.state)) return null
  const { stored, now } = why
  // The rules may have changed since: what they say today is asked.
  if (now.trace.unit === found.unitId) return null
  const receiver = pick(now.unitName)
  return (
    <Notice tone="warning" title={t('title')}>
      <p>{t(stored.cause === 'topic' ? 'topic' : 'place', { receiver })}</p>
      <ClientTexts only={['routing.proposal']}>
        <ProposalForms id={found.id} version={found.version} unit={now.trace.unit} receiver={receiver} />
      </ClientTexts>
    </Notice>
  )
}
