import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Template } from '@/db/contact/templates/reads'
import { missingLanguages } from '@/db/contact/templates/rules'
import type { Locale } from '@/tenants/municipality'

type Row = Pick<Template, 'id' | 'name' | 'state' | 'words'> & { topic: string | null }
type Props = { templates: readonly Row[]; locales: readonly Locale[] }

export async function TemplateTable({ templates, locales }: Props) {
  const [t, language, state, to] = await Promise.all([
    getTranslations('casework.templates'),
    getTranslations('casework.arrival.locales'),
    getTranslations('contact.state'),
    paths(),
  ])
  const languages = ({ words }: Row) => {
    const missing = missingLanguages(words, locales).map((locale) => language(locale))
    return missing.length > 0 ? (
      <Tag tone="warning">{t('missing', { languages: missing.join(', ') })}</Tag>
    ) : (
      t('complete')
    )
  }
  return (
    <Table
      caption={t('title')}
      captionHidden
      dense
      rows={templates}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('name'),
          heads: true,
          cell: ({ id, name }) => <Link href={to('/desk/contact/templates/[template]', { template: id })}>{name}</Link>,
        },
        { key: 'state', head: t('state'), cell: (row) => state(row.state) },
        { key: 'topic', head: t('topic'), cell: ({ topic }) => topic ?? t('allTopics') },
        { key: 'languages', head: t('languages'), cell: languages },
      ]}
    />
  )
}
