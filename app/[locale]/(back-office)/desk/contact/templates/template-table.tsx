import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Template } from '@/db/contact/templates/reads'
import { missingLanguages } from '@/db/contact/templates/rules'
import type { Locale } from '@/tenants/municipality'
import { StepForm } from './step-form'

type Row = Pick<Template, 'id' | 'name' | 'state' | 'words' | 'version' | 'topicCode'> & { topic: string | null }
/** `movable`: all of them are here, so that a step is one among what is seen. */
type Props = { templates: readonly Row[]; locales: readonly Locale[]; movable: boolean }

export async function TemplateTable({ templates, locales, movable }: Props) {
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
  const steps = (row: Row) => {
    const at = templates.indexOf(row)
    const isBeside = (other: Row | undefined) => other?.topicCode === row.topicCode
    const one = { id: row.id, version: row.version, name: row.name }
    return (
      <span>
        {at > 0 && isBeside(templates[at - 1]) && <StepForm {...one} to="up" label={t('up')} />}
        {at < templates.length - 1 && isBeside(templates[at + 1]) && <StepForm {...one} to="down" label={t('down')} />}
      </span>
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
        ...(movable ? [{ key: 'step', head: t('order'), cell: steps }] : []),
      ]}
    />
  )
}
