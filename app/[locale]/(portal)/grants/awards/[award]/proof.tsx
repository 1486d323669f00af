import { getLocale, getTranslations } from 'next-intl/server'
import { AddDocument } from '@/components/ui/document-field'
import { DocumentList } from '@/components/ui/document-list'
import { Fold } from '@/components/ui/fold'
import { Tag } from '@/components/ui/tag'
import { hasScanner } from '@/db/files/documents/reads'
import type { ReceiptLine } from '@/db/grants/receipts/sheets/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  award: string
  line: ReceiptLine
  /** Papers may still be brought. */
  open: boolean
  /** The next one to be brought: its form stands open. */
  next: boolean
  problem?: string
}

/** The paper of one receipt: what is there, or the form that takes a photo or a file of it. */
export async function Proof({ award, line: { id, document, allowance }, open, next, problem }: Props) {
  const [t, locale] = await Promise.all([getTranslations('money.proof'), getLocale() as Promise<Locale>])
  return (
    <div id={`proof-${id}`} className="flow">
      {document ? (
        <DocumentList
          documents={[document]}
          addressOf={() => `/api/files/receipts/${id}`}
          hasScanner={hasScanner()}
          locale={locale}
        />
      ) : (
        !allowance && (
          <p>
            <Tag tone="warning">{t('missing')}</Tag>
          </p>
        )
      )}
      {open && (
        <Fold title={document ? t('change') : t('add')} open={next || problem !== undefined}>
          <AddDocument
            id={`paper-${id}`}
            upload={`/api/uploads/receipts/${award}/${id}?locale=${locale}`}
            label={t('label')}
            hint={t('hint')}
            problem={problem}
          />
        </Fold>
      )}
    </div>
  )
}
