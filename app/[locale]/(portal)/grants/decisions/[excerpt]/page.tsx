import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { CopyText } from '@/components/grants/copy-text'
import { outcomeTone } from '@/components/grants/decision-tone'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tag, Tags } from '@/components/ui/tag'
import { findExcerpt } from '@/db/grants/decisions/excerpts/reads'
import { sectionText } from '@/db/grants/decisions/letters/rules'

type Props = { params: Promise<{ excerpt: string }> }

const excerptHere = cache(async (id: string) => {
  const asker = await visitor('grants')
  return (z.uuid().safeParse(id).success && (await findExcerpt(asker, id))) || notFound()
})

/** Search engines would keep what leaves the web when the time to appeal ends. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await excerptHere((await params).excerpt)
  return { title, robots: { index: false } }
}

/** The copy of one decision, with the last day on which a member of the town may ask for rectification. */
export default async function ExcerptPage({ params }: Props) {
  const excerpt = await excerptHere((await params).excerpt)
  const [t, all, portal, to, locale] = await Promise.all([
    getTranslations('decisions.public'),
    getTranslations('decisions'),
    getTranslations('portal'),
    paths(),
    getLocale(),
  ])
  const { title, words, outcome, section, year, maker, lastDay, redactedAt, publishedAt } = excerpt
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('service.grants'), href: to('/grants') },
          { label: t('title'), href: to('/grants/decisions') },
          { label: title },
        ]}
      />
      <PageHeading
        title={title}
        eyebrow={t('published', { day: formatDay(publishedAt, locale) })}
        tags={
          <Tags>
            <Tag tone={outcomeTone[outcome]}>{all(`outcome.${outcome}`)}</Tag>
            {section !== null && year !== null && <Tag>{sectionText({ section, year, maker })}</Tag>}
          </Tags>
        }
      />
      {(redactedAt || lastDay) && (
        <Notice tone="info">{redactedAt ? t('over') : t('lastDay', { day: formatDay(lastDay ?? '', locale) })}</Notice>
      )}
      <div className="column">
        <CopyText words={words} lang={excerpt.locale} level={2} />
      </div>
    </div>
  )
}
