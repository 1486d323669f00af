import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { Tag, Tags } from '@/components/ui/tag'
import { missingIn } from '@/db/contact/questions/rules'
import type { TopicRow } from '@/db/contact/topics/upkeep/reads'
import { missingNames } from '@/db/contact/topics/upkeep/rules'
import { TurnForm } from './turn-form'

type Props = { title: string; topics: readonly TopicRow[]; movable?: boolean }

/** The topics of one group, each with what it lacks. */
export async function TopicTable({ title, topics, movable = false }: Props) {
  const [t, kind, language, to, pick, { locales }] = await Promise.all([
    getTranslations('topics'),
    getTranslations('contact.kindName'),
    getTranslations('casework.arrival.locales'),
    paths(),
    localized(),
    town(),
  ])
  if (topics.length === 0) return null
  const missing = ({ name, questions }: TopicRow) => {
    const found = locales.filter((locale) =>
      [missingNames(name, locales), ...questions.map((question) => missingIn(question, locales))]
        .flat()
        .includes(locale),
    )
    return found.map((locale) => language(locale)).join(', ')
  }
  return (
    <Table
      caption={title}
      dense
      rows={topics}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          head: t('head.name'),
          heads: true,
          cell: (row) => (
            <>
              <Link href={to('/desk/contact/topics/[topic]', { topic: row.code })}>{pick(row.name)}</Link>
              <span className="row-note">{`${row.code} · ${kind(row.kind)}`}</span>
              {missing(row) && (
                <Tags>
                  <Tag tone="warning">{t('missing', { languages: missing(row) })}</Tag>
                </Tags>
              )}
            </>
          ),
        },
        { key: 'unit', head: t('head.unit'), cell: ({ unit }) => pick(unit.name) },
        { key: 'days', head: t('head.days'), numeric: true, cell: ({ days }) => days },
        { key: 'asks', head: t('head.asks'), numeric: true, cell: ({ questions }) => questions.length },
        ...(movable ? [{ key: 'step', head: t('head.step'), cell: steps }] : []),
      ]}
    />
  )

  function steps({ code, name, version }: TopicRow) {
    const at = topics.findIndex((topic) => topic.code === code)
    const one = { topic: code, version, name: pick(name) }
    return (
      <span>
        {at > 0 && <TurnForm {...one} to="up" label={t('up')} />}
        {at < topics.length - 1 && <TurnForm {...one} to="down" label={t('down')} />}
      </span>
    )
  }
}
