import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { RouteLine } from '@/components/contact/route-line'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import type { SignpostAtDesk } from '@/db/contact/signposts/reads'
import { missingNames } from '@/db/contact/topics/upkeep/rules'

/** Every signpost, with who answers and what it lacks. */
export async function SignpostTable({ signposts }: { signposts: readonly SignpostAtDesk[] }) {
  const [t, group, language, to, pick, { locales }] = await Promise.all([
    getTranslations('signposts'),
    getTranslations('contact.topics.group'),
    getTranslations('casework.arrival.locales'),
    paths(),
    localized(),
    town(),
  ])
  const missing = ({ name, words, receiver }: SignpostAtDesk) =>
    locales
      .filter((locale) => [name, words, receiver].some((texts) => missingNames(texts, [locale]).length > 0))
      .map((locale) => language(locale))
      .join(', ')
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={signposts}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          head: t('head.name'),
          heads: true,
          cell: (row) => (
            <>
              <Link href={to('/desk/contact/signposts/[signpost]', { signpost: row.code })}>{pick(row.name)}</Link>
              <span className="row-note">{group(row.group)}</span>
              <Tags>
                {row.retiredAt && <Tag>{t('retired')}</Tag>}
                {missing(row) && <Tag tone="warning">{t('missing', { languages: missing(row) })}</Tag>}
              </Tags>
            </>
          ),
        },
        {
          key: 'receiver',
          head: t('head.receiver'),
          cell: ({ receiver, url, phone, email }) => <RouteLine {...{ url, phone, email }} name={pick(receiver)} />,
        },
      ]}
    />
  )
}
