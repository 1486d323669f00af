import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { MendingHistory } from '@/components/grants/mending-history'
import { ReceiptWords, VerdictWords } from '@/components/grants/receipt-line'
import { DocumentList } from '@/components/ui/document-list'
import { Fold } from '@/components/ui/fold'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { finnishDay } from '@/db/fields'
import { hasScanner } from '@/db/files/documents/reads'
import { typedMoney } from '@/db/grants/forms/typed/rules'
import { openOf, standingOf } from '@/db/grants/receipts/mending/rules'
import { reasonWords } from '@/db/grants/receipts/reasons/rules'
import type { BudgetLine, ReceiptLine } from '@/db/grants/receipts/sheets/rules'
import type { Locale } from '@/tenants/municipality'
import { SendBackForm, WithoutForm } from './mending-forms'
import { VerdictForm } from './verdict-form'

type Props = { line: ReceiptLine; budget: readonly BudgetLine[]; checks: boolean; byPost: boolean }

const standTone = { out: 'info', passed: 'warning', back: 'success', ended: 'neutral' } as const

/** One receipt at the desk: what it says, what asks for a second look, and the verdict. */
export async function CheckedLine({ line, budget, checks, byPost }: Props) {
  const [t, locale, pick] = await Promise.all([getTranslations('money'), getLocale() as Promise<Locale>, localized()])
  const planned = budget.find(({ key }) => key === line.line)
  const last = line.mendings.at(-1)
  const stands = last && standingOf(last, finnishDay(new Date()))
  const open = openOf(line)
  const tone = !line.verdict ? 'neutral' : line.verdict.is === 'accepted' ? 'success' : 'warning'
  return (
    <article className="boxed flow">
      <ReceiptWords line={line} />
      <p>
        {planned ? pick(planned.name) : line.line}{' '}
        <Tag tone={tone}>{t(`receipts.verdict.${line.verdict?.is ?? 'none'}`)}</Tag>{' '}
        {stands && <Tag tone={standTone[stands]}>{t(`mending.stand.${stands}`)}</Tag>}
      </p>
      {line.verdict && line.verdict.is !== 'accepted' && (
        <p>
          <VerdictWords verdict={line.verdict} />
        </p>
      )}
      {line.document ? (
        <DocumentList
          documents={[line.document]}
          addressOf={() => `/api/files/desk/receipts/${line.id}`}
          hasScanner={hasScanner()}
          isStaff
          locale={locale}
        />
      ) : (
        !line.allowance && (
          <p>
            <Tag tone="warning">{t('proof.missing')}</Tag>
          </p>
        )
      )}
      <MendingHistory mendings={line.mendings} address={(mending) => `/api/files/desk/receipts/earlier/${mending}`} />
      {line.doubts.length > 0 && (
        <Notice tone="warning" title={t('receipts.doubts')}>
          <ul>
            {line.doubts.map(({ reason, mostCents }) => (
              <li key={reason}>
                {t('receipts.reasonIs', { reason: reasonWords[locale][reason], sum: formatMoney(mostCents, locale) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {checks && open && <WithoutForm receipt={line.id} version={line.version} what={line.words} />}
      {checks && !open && (
        <>
          <Fold title={t('head.verdict')} open={!line.verdict}>
            <VerdictForm receipt={line.id} version={line.version} what={line.words} initial={initialOf(line)} />
          </Fold>
          <SendBackForm receipt={line.id} version={line.version} what={line.words} byPost={byPost} />
        </>
      )}
    </article>
  )
}

/** What was said before, or what the gravest doubt suggests; a person presses. */
function initialOf({ verdict, doubts }: ReceiptLine): Record<string, string> {
  if (verdict?.is === 'accepted') return { verdict: 'accepted' }
  if (verdict)
    return {
      verdict: verdict.is,
      reason: verdict.reason,
      ...(verdict.is === 'reduced' && { cents: typedMoney(verdict.cents) }),
    }
  const [doubt] = doubts
  if (!doubt) return { verdict: 'accepted' }
  return doubt.mostCents > 0
    ? { verdict: 'reduced', reason: doubt.reason, cents: typedMoney(doubt.mostCents) }
    : { verdict: 'rejected', reason: doubt.reason }
}
