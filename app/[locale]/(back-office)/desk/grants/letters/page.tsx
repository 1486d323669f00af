import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { letterAddress } from '@/app/_server/letters'
import { preparer } from '@/app/_server/paper'
import { PageHeading } from '@/components/frame/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoment } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { listToPost, type ToPost } from '@/db/grants/applications/postings/reads'
import { isNotice } from '@/db/grants/applications/postings/rules'
import { PostedForm } from './posted-form'

type Props = { searchParams: Promise<{ did?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals.postings'))('title') }
}

/** What applicants on paper are told: letters to print and post, also those that the portal made by itself. */
export default async function LettersPage({ searchParams }: Props) {
  const [{ did }, rows, t] = await Promise.all([
    searchParams,
    preparer().then(listToPost),
    getTranslations('arrivals.postings'),
  ])
  return (
    <div className="flow-wide">
      <PageHeading title={t('title')} count={rows.length} lead={t('lead')} />
      {did === 'posted' && (
        <Notice tone="success" live="status">
          {t('done')}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Letters rows={rows} />
      )}
    </div>
  )
}

async function Letters({ rows }: { rows: readonly ToPost[] }) {
  const [t, words, locale] = await Promise.all([
    getTranslations('arrivals.postings'),
    getTranslations('arrivals.letters'),
    getLocale(),
  ])
  const nameOf = ({ kind, letter }: ToPost) => {
    if (letter.kind !== 'notice') return words(`kind.${letter.kind}`)
    return isNotice(kind) ? words(`notice.${kind}`) : ''
  }
  const mine = rows.filter(({ applicant }) => applicant !== null)
  const options = mine.map((row) => ({
    value: row.id,
    label: `${row.number} ${row.applicant}: ${nameOf(row)}`,
    hint: formatMoment(row.at, locale),
  }))
  return (
    <>
      <Table
        caption={t('print')}
        dense
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'letter',
            head: t('letter'),
            heads: true,
            cell: (row) =>
              row.applicant === null ? (
                <span className="muted">{t('barred')}</span>
              ) : (
                <a href={letterAddress(row.application, row.letter)} target="_blank" rel="noreferrer">
                  {nameOf(row)} (PDF)
                </a>
              ),
          },
          {
            key: 'applicant',
            head: t('applicant'),
            cell: ({ number, applicant }) => (applicant === null ? '–' : `${number} ${applicant}`),
          },
          { key: 'at', head: t('at'), cell: ({ at }) => formatMoment(at, locale) },
        ]}
      />
      {options.length > 0 && (
        <ClientTexts only={['arrivals.postings']}>
          <PostedForm options={options} />
        </ClientTexts>
      )}
    </>
  )
}
