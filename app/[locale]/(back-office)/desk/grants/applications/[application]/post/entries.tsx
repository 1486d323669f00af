import { getLocale, getTranslations } from 'next-intl/server'
import { Day } from '@/components/ui/amounts'
import { AddDocument } from '@/components/ui/document-field'
import { DocumentList } from '@/components/ui/document-list'
import { Fold } from '@/components/ui/fold'
import { hasScanner } from '@/db/files/documents/reads'
import type { PostEntry } from '@/db/grants/applications/arrivals/post/reads'

type Props = { application: string; entries: readonly PostEntry[]; trouble: { at?: string; problem?: string } }

/** What has come by post since the application, each with the day it came, who keyed it in, and its scan. */
export async function Entries({ application, entries, trouble }: Props) {
  const t = await getTranslations('post')
  return (
    <section className="column flow" aria-labelledby="come">
      <h2 id="come">{t('come')}</h2>
      {entries.length === 0 && <p>{t('none')}</p>}
      {entries.map((entry) => (
        <Entry
          key={entry.id}
          application={application}
          entry={entry}
          problem={trouble.at === entry.id ? trouble.problem : undefined}
        />
      ))}
    </section>
  )
}

type EntryProps = { application: string; entry: PostEntry; problem?: string }

async function Entry({ application, entry: { id, kind, arrivedOn, by, document }, problem }: EntryProps) {
  const [t, locale] = await Promise.all([getTranslations('post'), getLocale()])
  return (
    <article className="boxed flow" id={`entry-${id}`}>
      <h3>{t(`kind.${kind}`)}</h3>
      <p>
        <Day at={arrivedOn} locale={locale} />, {t('keyedBy', { by })}
      </p>
      {document && (
        <DocumentList
          documents={[document]}
          addressOf={() => `/api/files/desk/post/${application}/${id}`}
          hasScanner={hasScanner()}
          isStaff
          locale={locale}
        />
      )}
      <Fold title={document ? t('changeScan') : t('addScan')} open={problem !== undefined}>
        <AddDocument
          id={`scan-${id}`}
          upload={`/api/uploads/post/${application}/${id}?locale=${locale}`}
          label={t('scan')}
          problem={problem}
        />
      </Fold>
    </article>
  )
}
