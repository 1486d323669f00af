import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { DocumentList } from '@/components/ui/document-list'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FileField } from '@/components/ui/text-field'
import { type DocumentFacts, documentLimits, documentProblems, takenDocuments } from '@/db/files/documents/input'
import type { Locale } from '@/tenants/municipality'

type Props = {
  /** Of the field on its page: the place an upload leads back to, `#<id>`. */
  id: string
  /** What is asked for: "Säännöt". */
  label: string
  hint?: string
  documents: readonly DocumentFacts[]
  /** Where the form goes (`/api/uploads/…`); none when nothing may be added any more. */
  upload?: string
  /** The address of a document's bytes. */
  addressOf: (document: string) => string
  /** The form that takes a document away. */
  removal?: (document: DocumentFacts) => ReactNode
  /** Why the last one was not taken, as the address of the page says. */
  problem?: string
  hasScanner: boolean
  isStaff?: boolean
  /** What may be attached without a file from the reader's device. */
  offer?: ReactNode
}

/** What is attached, and one more: a form of its own that works without scripts, beside the form whose papers these are. */
export function DocumentField({ id, label, hint, documents, upload, problem, offer, ...list }: Props) {
  const [t, locale] = [useTranslations('documents'), useLocale() as Locale]
  return (
    <section id={id} className="flow" aria-label={label}>
      <p className="field-label">{label}</p>
      <DocumentList {...{ documents, locale }} {...list} />
      {offer}
      {upload && (
        <AddDocument {...{ id, upload, problem }} label={documents.length ? t('another') : t('choose')} hint={hint} />
      )}
    </section>
  )
}

type AddProps = {
  id: string
  upload: string
  label?: string
  hint?: string
  problem?: string
  /** The words of its button. */
  button?: string
  /** What else is asked of it, before the file. */
  children?: ReactNode
}

/** One document more, as a form of its own. */
export function AddDocument({ id, upload, label, hint, problem, button, children }: AddProps) {
  const [t, say, refuse] = [
    useTranslations('documents'),
    useTranslations('problems'),
    useTranslations('refusals.documents'),
  ]
  const { megabytes } = documentLimits
  const known = documentProblems.find((one) => one === problem) ?? (problem ? 'busy' : undefined)
  const words = known && refuse(known, { megabytes })
  const field = `${id}-file`
  return (
    <form method="post" encType="multipart/form-data" action={upload} className="boxed flow">
      <ErrorSummary
        heading={say('heading')}
        problems={words ? [{ field, text: words }] : []}
        state={problem}
        submitCount={0}
      />
      {children}
      <FileField
        name="file"
        id={field}
        label={label ?? t('choose')}
        hint={[hint, t('hint', { megabytes })].filter(Boolean).join(' ')}
        error={words}
        accept={takenDocuments}
      />
      <Button type="submit" look="secondary" icon="upload">
        {button ?? t('add')}
      </Button>
    </form>
  )
}
