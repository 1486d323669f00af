import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import type { Typed } from '@/components/ui/form-state'
import { formatWeekday } from '@/components/ui/format'
import { Table } from '@/components/ui/table'
import { retentionClasses } from '@/db/grants/retention/input'
import type { findGrantTerms } from '@/db/grants/retention/reads'
import { signatureOf, sources, type Terms as Times } from '@/db/grants/retention/rules'
import { TermsForm } from './terms-form'

type Props = {
  terms: Times
  saved: Awaited<ReturnType<typeof findGrantTerms>>
  mayChange: boolean
  typed: Typed | null
  draft: Times | null
}

/** Each time with the law it comes from; decisions, which stay, in the last line. Leaders change them below. */
export async function Terms({ terms, saved, mayChange, typed, draft }: Props) {
  const [t, locale] = await Promise.all([getTranslations('grantKeeping'), getLocale()])
  const rows = [...retentionClasses, 'decisions' as const]
  const timeOf = (name: (typeof rows)[number]) => {
    if (name === 'decisions') return t('forGood')
    return name === 'draft' ? t('days', { days: terms.draft }) : t('years', { years: terms[name] })
  }
  return (
    <section className="flow" aria-labelledby="terms">
      <h2 id="terms">{t('terms')}</h2>
      <Table
        caption={t('terms')}
        captionHidden
        dense
        rows={rows}
        rowKey={(name) => name}
        columns={[
          { key: 'class', head: t('head.class'), heads: true, cell: (name) => t(`class.${name}`) },
          { key: 'time', head: t('head.time'), cell: timeOf },
          { key: 'what', head: t('head.what'), cell: (name) => t(`what.${name}`) },
          { key: 'source', head: t('head.source'), cell: (name) => t(`source.${sources[name]}`) },
        ]}
      />
      <p className="muted">
        {saved ? t('savedBy', { name: saved.changedBy, day: formatWeekday(saved.changedAt, locale) }) : t('usual')}{' '}
        {t(mayChange ? 'mayChange' : 'mayRead')}
      </p>
      {mayChange && (
        <ClientTexts only={['grantKeeping.form']}>
          <TermsForm
            initial={{
              ...valuesOf(terms),
              version: String(saved?.version ?? 0),
              ...(typed && 'receipts' in typed ? typed : {}),
              seen: draft ? signatureOf(draft) : '',
            }}
            shown={draft !== null}
          />
        </ClientTexts>
      )}
    </section>
  )
}

const valuesOf = (terms: Times): Typed =>
  Object.fromEntries(retentionClasses.map((name) => [name, String(terms[name])]))
