import { getLocale, getTranslations } from 'next-intl/server'
import { DateTime } from '@/components/ui/amounts'
import { Table } from '@/components/ui/table'
import type { CallHistory } from '@/db/grants/calls/reads'

/** What has been published, the latest first; each version is kept as it was. */
export async function CallVersions({
  versions,
  published,
}: {
  versions: readonly CallHistory[]
  published: number | null
}) {
  const [t, locale] = await Promise.all([getTranslations('calls.desk'), getLocale()])
  if (versions.length === 0) return null
  return (
    <section className="flow">
      <h2>{t('versions')}</h2>
      <Table
        caption={t('versions')}
        captionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        marked={({ number }) => number === published}
        columns={[
          {
            key: 'number',
            head: t('version'),
            heads: true,
            cell: ({ number }) => (number === published ? t('inForce', { number }) : number),
          },
          { key: 'at', head: t('publishedAt'), cell: ({ at }) => <DateTime at={at} locale={locale} /> },
          { key: 'by', head: t('publishedBy'), cell: ({ by }) => by ?? '–' },
          { key: 'note', head: t('note'), cell: ({ note }) => note ?? '–' },
          { key: 'sha256', head: t('digest'), cell: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 12)}</code> },
        ]}
      />
    </section>
  )
}
