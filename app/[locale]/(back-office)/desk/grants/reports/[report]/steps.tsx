import { getLocale, getTranslations } from 'next-intl/server'
import { grantDutiesHere } from '@/app/_server/session'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import type { ReportAtDesk } from '@/db/grants/reports/checking/reads'
import { type ReportAct, reportTurns } from '@/db/grants/reports/rules'
import { AcceptForm } from './accept-form'
import { AskForm, FactsForm, MarkForm, RecoverForm, WithoutForm } from './step-forms'

/** The steps that this reader may take from here, as the table of turns has them. */
export async function Steps({ of }: { of: ReportAtDesk }) {
  const [held, locale] = await Promise.all([grantDutiesHere(), getLocale()])
  const { report, paid, paidCents, full } = of
  const press = { report: report.id, version: report.version }
  const duties = new Set<string>(held.map(({ duty }) => duty))
  const may = (act: ReportAct) => {
    const { from, by } = reportTurns[act]
    return from.includes(report.state) && by.some((hand) => duties.has(hand))
  }
  const told = of.answers?.report_spent
  const used = typeof told === 'number' ? told : paidCents
  const sums = { used: typedMoney(used), paid: formatMoney(paidCents, locale) }
  const limit = of.needsAnother ? formatMoney(of.secondPersonFromCents, locale) : null
  const awards = paid.map(({ id, cents }) => ({ value: id, label: formatMoney(cents, locale) }))
  const ended = report.state === 'accepted' || report.state === 'recovery'
  return (
    <div className="flow column">
      {may('checkFacts') && (of.keyedInByReader ? <OfAnother why="ownKeying" /> : <FactsForm {...press} />)}
      {may('accept') &&
        (limit && of.checkedByReader ? (
          <OfAnother why="need.ofAnother" />
        ) : (
          <AcceptForm {...press} {...sums} full={full} limit={limit} />
        ))}
      {may('takeBack') && <WithoutForm {...press} />}
      {may('ask') && <AskForm {...press} />}
      {may('recover') && awards.length > 0 && <RecoverForm {...press} awards={awards} />}
      {!ended && duties.has('prepare') && !report.risks.includes('marked') && <MarkForm {...press} />}
    </div>
  )
}

/** The next step is another's: this reader has done the one that it follows. */
async function OfAnother({ why }: { why: 'ownKeying' | 'need.ofAnother' }) {
  const t = await getTranslations('refusals.reports')
  return <Notice>{t(why)}</Notice>
}
