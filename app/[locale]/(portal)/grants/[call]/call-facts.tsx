import { getLocale, getTranslations } from 'next-intl/server'
import { callSums } from '@/app/_server/calls'
import { localized } from '@/app/_server/here'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay, formatEnd, formatMoment, formatMoney, formatPeriod } from '@/components/ui/format'
import type { Call } from '@/db/grants/calls/input'
import { timesOf } from '@/db/grants/calls/rules'

/** The facts of a call: who, when, how much, who decides, how it is paid. */
export async function CallFacts({ call }: { call: Call }) {
  const [t, locale, pick, sums] = await Promise.all([
    getTranslations('calls'),
    getLocale(),
    localized(),
    callSums(call),
  ])
  const { eligibility, useFrom, useUntil, potCents, decider } = call
  const { opensAt, closesAt } = timesOf(call)
  const money = (cents: number) => formatMoney(cents, locale)
  const limit = decider.officeHolderLimitCents
  return (
    <DefinitionList
      facts={[
        { term: t('page.who'), detail: eligibility.kinds.map((kind) => t(`whom.${kind}`)).join(', ') },
        {
          term: t('page.when'),
          detail: t('page.window', { from: formatMoment(opensAt, locale), until: formatEnd(closesAt, locale) }),
        },
        { term: t('page.use'), detail: formatPeriod(useFrom, useUntil, locale) },
        sums !== null && { term: t('list.sum'), detail: sums },
        potCents !== null && { term: t('list.pot'), detail: money(potCents) },
        {
          term: t('page.decides'),
          detail:
            decider.officeHolder && limit !== null
              ? t('page.decider', {
                  holder: pick(decider.officeHolder),
                  limit: money(limit),
                  board: pick(decider.board),
                })
              : pick(decider.board),
        },
        { term: t('page.paid'), detail: await paid(call) },
        { term: t('page.late'), detail: t(`late.${call.late}`) },
      ]}
    />
  )
}

async function paid({ payment }: Call): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('calls.payment'), getLocale()])
  if (payment.kind === 'lump') return t('lump')
  if (payment.kind === 'receipts') return t('receipts', { months: payment.months, share: payment.sharePercent })
  const parts = payment.parts.map(({ percent, on }) => t('part', { percent, day: formatDay(on, locale) }))
  return t('instalments', { parts: parts.join(', ') })
}
