import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { toneOf } from '@/components/contact/case-tone'
import { Card } from '@/components/ui/card'
import { formatDay } from '@/components/ui/format'
import { Picture } from '@/components/ui/picture'
import { Tag, Tags } from '@/components/ui/tag'
import type { State } from '@/db/contact/cases/rules'
import type { Locale } from '@/tenants/municipality'

type Props = {
  found: {
    state: State
    title: string
    text: string
    place: string | null
    answer: string | null
    createdAt: Date
    locale: Locale
  }
  topic: string
  href: string
  locale: Locale
  level?: 'h2' | 'h3'
  /** Metres from where the reader means, when both places are known. */
  metres?: number | null
  followers?: number
  /** The file of a photo that everybody may see. */
  photo?: string
  /** When it was told, in words; else the day is written. */
  age?: string
  /** What can be done with it here. */
  children?: ReactNode
}

/** A published case in a list: what and where, how it stands, what was answered. */
export function PublishedCard({ found, topic, href, locale, level = 'h2', metres, followers = 0, ...more }: Props) {
  const { photo, age, children } = more
  const [t, stateIn] = [useTranslations('published'), useTranslations('contact.state')]
  const { state, title, text, place, answer, createdAt } = found
  const meta = [
    topic,
    place,
    age ?? formatDay(createdAt, locale),
    metres != null && t('metres', { metres }),
    followers > 0 && t('others', { count: followers }),
  ]
  return (
    <Card
      href={href}
      title={title}
      level={level}
      picture={photo && <Picture src={`/api/files/public/${photo}?size=small`} alt="" />}
      lang={found.locale}
      tags={
        <Tags>
          <Tag tone={toneOf(state)}>{stateIn(state)}</Tag>
        </Tags>
      }
      meta={meta.filter(Boolean).join(' · ')}
      text={answer ? `${t('answer')}: ${answer}` : text}
    >
      {children}
    </Card>
  )
}
