import { useLocale, useTranslations } from 'next-intl'
import { AddDocument } from '@/components/ui/document-field'
import { DocumentList } from '@/components/ui/document-list'
import { Fold } from '@/components/ui/fold'
import { Tag } from '@/components/ui/tag'
import type { ReceiptLine } from '@/db/grants/receipts/sheets/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  line: ReceiptLine
  /** Where a paper may still be brought. */
  upload?: string
  /** Where it is read. */
  address: string
  hasScanner: boolean
  /** The next one to be brought: its form stands open. */
  next: boolean
  problem?: string
}

/** The paper of one receipt: what is there, or the form that takes a photo or a file of it. */
export function ReceiptProof({ line: { id, document, allowance }, upload, address, hasScanner, next, problem }: Props) {
  const [t, locale] = [useTranslations('money.proof'), useLocale() as Locale]
  return (
    <div id={`proof-${id}`} className="flow">
      {document ? (
        <DocumentList documents={[document]} addressOf={() => address} hasScanner={hasScanner} locale={locale} />
      ) : (
        !allowance && (
          <p>
            <Tag tone="warning">{t('missing')}</Tag>
          </p>
        )
      )}
      {upload && (
        <Fold title={document ? t('change') : t('add')} open={next || problem !== undefined}>
          <AddDocument id={`paper-${id}`} upload={upload} label={t('label')} hint={t('hint')} problem={problem} />
        </Fold>
      )}
    </div>
  )
}
