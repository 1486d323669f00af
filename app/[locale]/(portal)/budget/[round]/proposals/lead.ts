import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { formatEnd, formatMoment } from '@/components/ui/format'
import type { Round } from '@/db/budget/rounds/reads'

/** What the proposals are for at this moment of the round. */
export async function leadOf({ phase, manifestHash, votingFrom, votingUntil }: Round): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('proposals.lead'), getLocale()])
  if (phase === 'voting') return t('voting', { until: formatEnd(votingUntil, locale) })
  if (phase === 'counting' || phase === 'result') return t(phase)
  return t(manifestHash ? 'frozen' : 'drafts', { from: formatMoment(votingFrom, locale) })
}
