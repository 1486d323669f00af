import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { Money } from '@/components/ui/amounts'
import { formatMoney, formatNumber } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Draft } from '@/db/budget/proposals/drafting/reads'
import { missingIn } from '@/db/budget/reviews/rules'

type Props = {
  round: string
  title: string
  drafts: readonly Draft[]
  /** The money they compete for. */
  potCents?: number
}

/** The proposals of one pot with what they cost together, and what still has to be written. */
export async function DraftTable({ round, title, drafts, potCents }: Props) {
  const [t, language, to, pick, locale, { locales }] = await Promise.all([
    getTranslations('proposals.desk'),
    getTranslations('proposals.form.languages'),
    paths(),
    localized(),
    getLocale(),
    town(),
  ])
  if (!drafts.length) return null
  const total = drafts.reduce((sum, { costCents }) => sum + costCents, 0)
  const columns: Column<Draft>[] = [
    { key: 'number', head: t('number'), cell: ({ number }) => number },
    {
      key: 'title',
      head: t('proposal'),
      heads: true,
      cell: ({ number, title: titles }) => (
        <Link href={to('/desk/budget/[round]/proposals/[proposal]', { round, proposal: number })}>{pick(titles)}</Link>
      ),
      foot: t('together'),
    },
    {
      key: 'cost',
      head: t('cost'),
      numeric: true,
      cell: ({ costCents }) => <Money cents={costCents} locale={locale} />,
      foot: <Money cents={total} locale={locale} />,
    },
    {
      key: 'upkeep',
      head: t('upkeep'),
      numeric: true,
      cell: ({ upkeepCents }) => (upkeepCents === null ? t('unknown') : <Money cents={upkeepCents} locale={locale} />),
    },
    { key: 'ideas', head: t('ideas'), numeric: true, cell: ({ ideas }) => formatNumber(ideas, locale) },
    {
      key: 'missing',
      head: t('missing'),
      cell: ({ title: titles, text, costCents }) => {
        const words = locales.filter((one) => missingIn([one], titles).length || missingIn([one], text).length)
        if (potCents !== undefined && costCents > potCents) return <Tag tone="danger">{t('overPot')}</Tag>
        return words.length ? <Tag tone="warning">{words.map((one) => language(one)).join(', ')}</Tag> : t('nothing')
      },
    },
  ]
  const money = potCents === undefined ? null : t('money', { money: formatMoney(potCents, locale) })
  return (
    <section className="flow">
      <h2>{title}</h2>
      {money && <p className="muted">{money}</p>}
      <Table caption={title} captionHidden dense sticky columns={columns} rows={drafts} rowKey={({ id }) => id} />
    </section>
  )
}
