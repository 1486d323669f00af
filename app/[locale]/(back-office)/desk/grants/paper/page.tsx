import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { PageHeading } from '@/components/frame/page-heading'
import { Day } from '@/components/ui/amounts'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { listUnfinished, type Unfinished } from '@/db/grants/applications/arrivals/reads'

type Props = { searchParams: Promise<{ did?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals'))('title') }
}

/** What is being keyed in from paper: anybody who prepares goes on where a colleague stopped. */
export default async function PaperPage({ searchParams }: Props) {
  const [{ did }, rows, t, to] = await Promise.all([
    searchParams,
    preparer().then(listUnfinished),
    getTranslations('arrivals'),
    paths(),
  ])
  const add = <ButtonLink href={to('/desk/grants/paper/new')}>{t('new')}</ButtonLink>
  return (
    <div className="flow-wide">
      <PageHeading title={t('title')} count={rows.length} lead={t('lead')} actions={rows.length > 0 && add} />
      {did === 'dropped' && (
        <Notice tone="success" live="status">
          {t('did.dropped')}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('none')} action={add}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <UnfinishedTable rows={rows} />
      )}
    </div>
  )
}

async function UnfinishedTable({ rows }: { rows: readonly Unfinished[] }) {
  const [t, queue, to, pick, locale] = await Promise.all([
    getTranslations('arrivals'),
    getTranslations('handling.queue.table'),
    paths(),
    localized(),
    getLocale(),
  ])
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'applicant',
          head: queue('applicant'),
          heads: true,
          cell: ({ id, applicant }) =>
            applicant === null ? (
              <span className="muted">{queue('barred')}</span>
            ) : (
              <Link href={to('/desk/grants/paper/[application]', { application: id })}>{applicant}</Link>
            ),
        },
        { key: 'call', head: queue('call'), cell: ({ call }) => pick(call) },
        {
          key: 'arrived',
          head: queue('sent'),
          cell: ({ arrivedAt, way, late }) => (
            <>
              <Day at={arrivedAt} locale={locale} /> {late && <Tag tone="warning">{queue('late')}</Tag>}
              <span className="row-note">{t(`way.${way}`)}</span>
            </>
          ),
        },
        { key: 'by', head: t('keyedBy'), cell: ({ keyedBy }) => keyedBy },
      ]}
    />
  )
}
