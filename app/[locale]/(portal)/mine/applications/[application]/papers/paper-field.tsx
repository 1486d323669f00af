import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentField } from '@/components/ui/document-field'
import { Fold } from '@/components/ui/fold'
import { formatDay } from '@/components/ui/format'
import { RemoveDocument } from '@/components/ui/remove-document'
import { hasScanner } from '@/db/files/documents/reads'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { removal } from './actions'
import { PromiseForm } from './promise-form'

type Field = { key: string; name: string; hint: string; need: 'always' | 'ifChanged' | 'optional'; later: boolean }
type Props = {
  application: ApplicationSheet['application']
  field: Field
  papers: ApplicationSheet['papers']
  /** More may be attached now. */
  open: boolean
  problem?: string
}

/** One paper that is asked for: what is there, one more, or when it comes. */
export async function PaperField({ application: { id, state }, field, papers, open, problem }: Props) {
  const [t, locale] = await Promise.all([getTranslations('applications.papers'), getLocale()])
  const { key, name, hint, need, later } = field
  const there = papers.flatMap(({ id: paper, document }) => (document ? [{ ...document, id: paper }] : []))
  const promise = papers.find(({ document }) => document === null)
  return (
    <div className="flow">
      <DocumentField
        id={`paper-${key}`}
        label={`${name} (${t(need)})`}
        hint={hint || undefined}
        documents={there}
        upload={open ? `/api/uploads/grants/${id}/${key}?locale=${locale}` : undefined}
        addressOf={(paper) => `/api/grants/${id}/papers/${paper}`}
        removal={(document) => (
          <RemoveDocument
            action={removal}
            of={id}
            document={document.id}
            label={t('removeThis', { name: document.name })}
          />
        )}
        problem={problem}
        hasScanner={hasScanner()}
      />
      {promise && (
        <p>
          {promise.inAnother
            ? t('inAnother')
            : promise.promisedBy && t('promised', { day: formatDay(promise.promisedBy, locale) })}
        </p>
      )}
      {state === 'draft' && later && there.length === 0 && (
        <Fold title={t('later')}>
          <PromiseForm application={id} requirement={key} />
        </Fold>
      )}
    </div>
  )
}
