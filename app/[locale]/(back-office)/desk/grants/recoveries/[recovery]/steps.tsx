import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { PressForm } from '@/components/grants/press-form'
import { formatMoney } from '@/components/ui/format'
import type { GrantDuty } from '@/db/actors'
import { finnishDay } from '@/db/fields'
import { usualHearing } from '@/db/grants/recoveries/hearings/input'
import { isHeard } from '@/db/grants/recoveries/hearings/rules'
import type { RecoveryRow, RecoverySheet } from '@/db/grants/recoveries/reads'
import { type NoSetOff, type RecoveryAct, recoveryTurns } from '@/db/grants/recoveries/rules'
import { begin } from './actions'
import { HeardForm, HearingForm, InvoiceForm, SetOffForm, WordForm } from './step-forms'

const inDays = (days: number) => finnishDay(new Date(Date.now() + days * 86_400_000))

type Props = { recovery: RecoveryRow; duties: readonly GrantDuty[]; awards: RecoverySheet['awards'] }

/** The steps that this reader may take from here, as the table of turns has them. */
export async function Steps({ recovery, duties, awards }: Props) {
  const locale = await getLocale()
  const press = { recovery: recovery.id, version: recovery.version }
  const may = (act: RecoveryAct) => {
    const { from, by } = recoveryTurns[act]
    return from.includes(recovery.state) && by.some((hand) => (duties as readonly string[]).includes(hand))
  }
  const isFinal = recovery.rulingState === 'final'
  const nameOf = ({ number, payableCents }: (typeof awards)[number]) =>
    `${number}, ${formatMoney(payableCents ?? 0, locale)}`
  const options = awards.filter(({ noSetOff }) => !noSetOff).map((award) => ({ value: award.id, label: nameOf(award) }))
  return (
    <div className="flow column">
      {may('hear') && <HearingForm {...press} byPost={recovery.byPost} until={inDays(usualHearing)} />}
      {recovery.state === 'hearing' && duties.includes('prepare') && (
        <HeardForm {...press} answer={randomUUID()} today={inDays(0)} />
      )}
      <Deciding recovery={recovery} duties={duties} />
      {isFinal && may('invoice') && <InvoiceForm {...press} />}
      {isFinal && may('setOff') && (
        <>
          {options.length > 0 && <SetOffForm {...press} awards={options} />}
          <NotSetOff awards={awards.map((award) => ({ ...award, name: nameOf(award) }))} />
        </>
      )}
      {(['settle', 'drop'] as const)
        .filter((step) => may(step) && (step === 'settle' || recovery.ruling === null))
        .map((step) => (
          <WordForm key={step} {...press} step={step} />
        ))}
    </div>
  )
}

/** Awards of the same payee that are to be paid and cannot pay of this, each with its reason. */
async function NotSetOff({ awards }: { awards: { id: string; name: string; noSetOff: NoSetOff | null }[] }) {
  const t = await getTranslations('money.recoveries')
  const not = awards.flatMap(({ id, name, noSetOff }) => (noSetOff ? [{ id, name, why: noSetOff }] : []))
  if (!not.length) return null
  return (
    <div className="muted">
      <p>{t('noSetOff')}</p>
      <ul>
        {not.map(({ id, name, why }) => (
          <li key={id}>{t(`noSetOffWhy.${why}`, { name })}</li>
        ))}
      </ul>
    </div>
  )
}

/** The decision is begun when the applicant has been heard, and prepared on its own page; until then what is waited for. */
async function Deciding({ recovery, duties }: Omit<Props, 'awards'>) {
  const t = await getTranslations('money.recoveries')
  const { state, ruling, rulingState, answers, hearingUntil } = recovery
  if (ruling !== null)
    return state === 'decided' && rulingState !== 'final' ? <p className="muted">{t('waitsFinal')}</p> : null
  if (state !== 'hearing') return null
  if (!isHeard(answers, hearingUntil, inDays(0))) return <p className="muted">{t('waitsAnswer')}</p>
  if (recovery.waitsNew) return <p className="muted">{t('waitsNewFinal')}</p>
  if (!duties.includes('prepare')) return null
  return (
    <PressForm action={begin} fields={{ recovery: recovery.id, version: String(recovery.version) }} look="primary">
      {t('begin')}
    </PressForm>
  )
}
