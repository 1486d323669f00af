import { useTranslations } from 'next-intl'
import { MendCall, type Mender } from '@/components/grants/mend-call'
import { MendingHistory } from '@/components/grants/mending-history'
import { PressForm } from '@/components/grants/press-form'
import { ReceiptWords, VerdictWords } from '@/components/grants/receipt-line'
import { ReceiptProof } from '@/components/grants/receipt-proof'
import type { Action } from '@/components/ui/use-send'
import { openOf } from '@/db/grants/receipts/mending/rules'
import type { ReceiptLine } from '@/db/grants/receipts/sheets/rules'

type Props = {
  award: string
  lines: readonly ReceiptLine[]
  /** They have been handed in: what was made of each is told. */
  judged: boolean
  /** Takes one away again, while they are being brought. */
  remove?: Action
  /** Mends those that were sent back. */
  mend?: Mender
  upload: (receipt: string) => string
  address: (receipt: string) => string
  /** Where the paper is read that a receipt rested on before it was mended. */
  earlier: (mending: string) => string
  hasScanner: boolean
  trouble: { at?: string | string[]; problem?: string }
}

/** The receipts of an award as whoever brings them sees them: each with its paper, and a way to take it off again. */
export function ReceiptList(props: Props) {
  const { award, lines, judged, remove, mend, upload, address, earlier, hasScanner, trouble } = props
  const t = useTranslations('money')
  const next = remove && lines.findLast(({ document, allowance }) => !document && !allowance)
  return (
    <section className="flow" aria-labelledby="lines">
      <h2 id="lines">{t('receipts.lines')}</h2>
      {lines.length === 0 && <p>{t('receipts.noLines')}</p>}
      {lines.map((line) => {
        const mending = mend && openOf(line)
        return (
          <article key={line.id} className="boxed flow">
            <ReceiptWords line={line} />
            <ReceiptProof
              line={line}
              upload={remove || mending ? upload(line.id) : undefined}
              address={address(line.id)}
              hasScanner={hasScanner}
              next={line === next || mending !== undefined}
              problem={trouble.at === line.id ? trouble.problem : undefined}
            />
            {mend && mending && <MendCall award={award} line={line} mending={mending} by={mend} />}
            <MendingHistory mendings={line.mendings.filter((one) => one !== mending)} address={earlier} />
            {judged && !mending && (
              <p>
                <VerdictWords verdict={line.verdict} />
              </p>
            )}
            {remove && (
              <PressForm action={remove} fields={{ award, receipt: line.id }} look="quiet" small>
                <span aria-hidden="true">{t('mine.remove')}</span>
                <span className="sr-only">{t('mine.removeNamed', { what: line.words })}</span>
              </PressForm>
            )}
          </article>
        )
      })}
    </section>
  )
}
