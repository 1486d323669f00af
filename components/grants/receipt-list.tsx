import { useTranslations } from 'next-intl'
import { PressForm } from '@/components/grants/press-form'
import { ReceiptWords, VerdictWords } from '@/components/grants/receipt-line'
import { ReceiptProof } from '@/components/grants/receipt-proof'
import type { Action } from '@/components/ui/use-send'
import type { ReceiptLine } from '@/db/grants/receipts/sheets/rules'

type Props = {
  award: string
  lines: readonly ReceiptLine[]
  /** They have been handed in: what was made of each is told. */
  judged: boolean
  /** Takes one away again, while they are being brought. */
  remove?: Action
  upload: (receipt: string) => string
  address: (receipt: string) => string
  hasScanner: boolean
  trouble: { at?: string | string[]; problem?: string }
}

/** The receipts of an award as whoever brings them sees them: each with its paper, and a way to take it off again. */
export function ReceiptList({ award, lines, judged, remove, upload, address, hasScanner, trouble }: Props) {
  const t = useTranslations('money')
  const next = lines.findLast(({ document, allowance }) => !document && !allowance)
  return (
    <section className="flow" aria-labelledby="lines">
      <h2 id="lines">{t('receipts.lines')}</h2>
      {lines.length === 0 && <p>{t('receipts.noLines')}</p>}
      {lines.map((line) => (
        <article key={line.id} className="boxed flow">
          <ReceiptWords line={line} />
          <ReceiptProof
            line={line}
            upload={remove && upload(line.id)}
            address={address(line.id)}
            hasScanner={hasScanner}
            next={line === next}
            problem={trouble.at === line.id ? trouble.problem : undefined}
          />
          {judged && (
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
      ))}
    </section>
  )
}
