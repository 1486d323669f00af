import { getLocale } from 'next-intl/server'
import { formatMoney } from '@/components/ui/format'
import type { GrantDuty } from '@/db/actors'
import type { AwardRow } from '@/db/grants/awards/reads'
import type { RecoveryRow } from '@/db/grants/recoveries/reads'
import { type RecoveryAct, recoveryTurns } from '@/db/grants/recoveries/rules'
import { HeardForm, HearingForm, InvoiceForm, RulingForm, SetOffForm, WordForm } from './step-forms'

type Props = { recovery: RecoveryRow; duties: readonly GrantDuty[]; awards: readonly AwardRow[] }

/** The steps that this reader may take from here, as the table of turns has them. */
export async function Steps({ recovery, duties, awards }: Props) {
  const locale = await getLocale()
  const press = { recovery: recovery.id, version: recovery.version }
  const may = (act: RecoveryAct) => {
    const { from, by } = recoveryTurns[act]
    return from.includes(recovery.state) && by.some((hand) => duties.includes(hand))
  }
  const options = awards.map(({ id, number, payableCents }) => ({
    value: id,
    label: `${number}, ${formatMoney(payableCents ?? 0, locale)}`,
  }))
  return (
    <div className="flow column">
      {may('hear') && <HearingForm {...press} />}
      {recovery.state === 'hearing' && duties.includes('prepare') && <HeardForm {...press} heard={recovery.heard} />}
      {may('decide') && <RulingForm {...press} />}
      {may('invoice') && <InvoiceForm {...press} />}
      {may('setOff') && options.length > 0 && <SetOffForm {...press} awards={options} />}
      {(['settle', 'uphold', 'yield', 'appeal', 'drop'] as const).filter(may).map((step) => (
        <WordForm key={step} {...press} step={step} />
      ))}
    </div>
  )
}
