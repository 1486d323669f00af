import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DocumentField } from '@/components/ui/document-field'
import { Fold } from '@/components/ui/fold'
import { formatDay } from '@/components/ui/format'
import { RemoveDocument } from '@/components/ui/remove-document'
import type { Action } from '@/components/ui/use-send'
import type { DocumentFacts } from '@/db/files/documents/input'
import type { Words } from '@/db/grants/forms/input'
import { PromiseForm } from './promise-form'

export type Field = {
  key: string
  name: string
  hint: string
  need: 'always' | 'ifChanged' | 'optional'
  later: boolean
}
type Paper = {
  readonly id: string
  readonly requirement: string
  readonly promisedBy: string | null
  readonly inAnother: boolean
  readonly document: DocumentFacts | null
}
type Asked = {
  readonly key: string
  readonly name: Words
  readonly hint: Words
  readonly need: Field['need']
  readonly later: boolean
}

/** The papers that are asked for, as fields, and one for what nobody asked. */
export function paperFields(asked: readonly Asked[], pick: (words: Words) => string, other: string): Field[] {
  return [
    ...asked.map(({ key, name, hint, need, later }) => ({ key, name: pick(name), hint: pick(hint), need, later })),
    { key: 'other', name: other, hint: '', need: 'optional', later: false },
  ]
}

type Props = {
  application: string
  field: Field
  /** Of the whole application. */
  papers: readonly Paper[]
  /** Where one more is sent; none when nothing may be added now. */
  upload?: string
  addressOf: (paper: string) => string
  removal: Action
  /** Says when a paper comes; none where that is no longer said. */
  promise?: Action
  problem?: string
  hasScanner: boolean
  isStaff?: boolean
  /** What may be attached without a file from the reader’s device, and what stands beside each paper that is there. */
  offer?: ReactNode
  beside?: (paper: string) => ReactNode
}

/** One paper that is asked for: what is there, one more, or when it comes. */
export function PaperField({ application, field, papers, removal, promise, offer, beside, ...list }: Props) {
  const [t, locale] = [useTranslations('applications.papers'), useLocale()]
  const { key, name, hint, need, later } = field
  const own = papers.filter(({ requirement }) => requirement === key)
  const there = own.flatMap(({ id, document }) => (document ? [{ ...document, id }] : []))
  const promised = own.find(({ document }) => document === null)
  return (
    <div className="flow">
      <DocumentField
        offer={offer}
        id={`paper-${key}`}
        label={`${name} (${t(need)})`}
        hint={hint || undefined}
        documents={there}
        removal={(document) => (
          <>
            {beside?.(document.id)}
            <RemoveDocument
              action={removal}
              of={application}
              document={document.id}
              label={t('removeThis', { name: document.name })}
            />
          </>
        )}
        {...list}
      />
      {promised && (
        <p>
          {promised.inAnother
            ? t('inAnother')
            : promised.promisedBy && t('promised', { day: formatDay(promised.promisedBy, locale) })}
        </p>
      )}
      {promise && later && there.length === 0 && (
        <Fold title={t('later')}>
          <PromiseForm action={promise} application={application} requirement={key} />
        </Fold>
      )}
    </div>
  )
}
