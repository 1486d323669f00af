import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatDay } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { listTexts } from '@/db/grants/decisions/texts/reads'
import { textNames } from './text-name'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions.texts'))('title') }
}

/** The texts that decisions are composed of. */
export default async function TextsPage() {
  const asker = await grantOfficer('lead', 'prepare', 'decide', 'minute', 'audit')
  const [rows, t, all, nameOf, to, pick, locale] = await Promise.all([
    listTexts(asker),
    getTranslations('decisions.texts'),
    getTranslations('decisions'),
    textNames(),
    paths(),
    localized(),
    getLocale(),
  ])
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={all('title')}
        crumbs={[{ label: all('title'), href: to('/desk/grants/decisions') }, { label: t('title') }]}
      />
      <PageHeading title={t('title')} lead={t('lead')} />
      <Table
        caption={t('title')}
        captionHidden
        dense
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'name',
            head: t('title'),
            heads: true,
            cell: ({ key }) => (
              <Link href={to('/desk/grants/decisions/texts/[text]', { text: key })}>{nameOf(key)}</Link>
            ),
          },
          {
            key: 'text',
            head: t('text'),
            cell: ({ words }) => {
              const text = pick(words)
              return text.length > 110 ? `${text.slice(0, 110)}…` : text || '–'
            },
          },
          {
            key: 'version',
            head: t('version'),
            cell: ({ number, at, by }) =>
              number === 0 ? t('ready') : `${number}, ${by ?? ''} ${at ? formatDay(at, locale) : ''}`,
          },
        ]}
      />
    </div>
  )
}
