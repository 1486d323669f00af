import { useLocale, useTranslations } from 'next-intl'
import { IdeaState } from '@/components/budget/idea-state'
import { Card } from '@/components/ui/card'
import { formatNumber } from '@/components/ui/format'
import { Picture } from '@/components/ui/picture'
import { Tag, Tags } from '@/components/ui/tag'
import type { IdeaState as State } from '@/db/budget/ideas/rules'

export type IdeaOnCard = {
  number: number
  title: string
  text: string
  place: string
  category: string
  locale: string
  state: State
  supports: number
  comments: number
  illustration: string | null
  /** The first picture's file. */
  picture: string | null
}

type Props = { idea: IdeaOnCard; href: string; pot: string; level?: 'h2' | 'h3' }

/** An idea in a list. */
export function IdeaCard({ idea, href, pot, level = 'h2' }: Props) {
  const t = useTranslations('ideas')
  const locale = useLocale()
  return (
    <Card
      href={href}
      level={level}
      title={idea.title}
      lang={idea.locale}
      picture={<Picture src={pictureOf(idea)} alt="" />}
      tags={
        <Tags>
          <IdeaState state={idea.state} />
          <Tag>{t(`categories.${idea.category}`)}</Tag>
        </Tags>
      }
      meta={`${pot} · ${idea.place}`}
      text={idea.text}
      figures={[
        { value: formatNumber(idea.supports, locale), label: t('card.supports', { count: idea.supports }) },
        { value: formatNumber(idea.comments, locale), label: t('card.comments', { count: idea.comments }) },
      ]}
    />
  )
}

function pictureOf({ picture, illustration }: IdeaOnCard) {
  if (picture) return `/api/files/${picture}?size=small`
  return illustration && `/illustrations/${illustration}.svg`
}
