import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatMoney } from '@/components/ui/format'
import { Picture } from '@/components/ui/picture'
import { Tag, Tags } from '@/components/ui/tag'
import type { Locale } from '@/tenants/municipality'

export type ProposalOnCard = {
  number: string
  title: string
  text: string
  pot: string
  place: string | null
  category: string
  costCents: number
  upkeepCents: number | null
  picture: string | null
  won: boolean | null
  /** The language the words are in, when it is not the reader's. */
  lang?: Locale
}

/** A proposal in a list: what it is, where, and what it costs. */
export function ProposalCard({ proposal, href }: { proposal: ProposalOnCard; href: string }) {
  const t = useTranslations('proposals')
  const category = useTranslations('ideas.categories')
  const locale = useLocale()
  const { number, title, text, pot, place, costCents, upkeepCents, picture, won, lang } = proposal
  return (
    <Card
      href={href}
      level="h2"
      title={title}
      lang={lang}
      picture={<Picture src={picture} alt="" />}
      tags={
        <Tags>
          {won !== null && <ProposalOutcome won={won} />}
          <Tag>{category(proposal.category)}</Tag>
        </Tags>
      }
      meta={[t('number', { number }), pot, place].filter(Boolean).join(' · ')}
      text={text}
      figures={[
        { value: formatMoney(costCents, locale), label: t('cost') },
        ...(upkeepCents === null ? [] : [{ value: formatMoney(upkeepCents, locale), label: t('upkeep') }]),
      ]}
    />
  )
}

/** What the vote decided. */
export function ProposalOutcome({ won }: { won: boolean }) {
  const t = useTranslations('proposals.outcome')
  return (
    <Tag tone={won ? 'success' : 'neutral'} icon={won ? 'check' : undefined}>
      {t(won ? 'won' : 'lost')}
    </Tag>
  )
}
