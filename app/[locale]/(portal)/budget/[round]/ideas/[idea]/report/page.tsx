import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { crumbsOf, ideaHere } from '@/app/_server/ideas'
import { resident } from '@/app/_server/session'
import { IdeaCrumbs } from '@/components/budget/idea-crumbs'
import { PageHeading } from '@/components/frame/page-heading'
import { findComment } from '@/db/budget/ideas/comments/reads'
import { ReportForm } from './report-form'

type Props = {
  params: Promise<{ round: string; idea: string }>
  searchParams: Promise<{ comment?: string | string[] }>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [{ comment }, t] = await Promise.all([searchParams, getTranslations('ideas.report')])
  return { title: t(comment ? 'commentTitle' : 'ideaTitle') }
}

/** Tells the moderators of an idea or a comment that breaks the rules of the discussion. */
export default async function ReportPage({ params, searchParams }: Props) {
  const asker = await resident('budget')
  const { idea, round } = (await ideaHere(params)) ?? notFound()
  const comment = z.uuid().safeParse((await searchParams).comment).data
  const said = comment ? await findComment(asker, idea.id, comment) : null
  if (idea.state === 'hidden' || (comment && !said)) notFound()
  const [t, to, crumbs, kept] = await Promise.all([getTranslations('ideas.report'), paths(), crumbsOf(round), parked()])
  const href = to('/budget/[round]/ideas/[idea]', { round: round.slug, idea: String(idea.number) })
  const title = t(said ? 'commentTitle' : 'ideaTitle')
  return (
    <div className="page page-main">
      <IdeaCrumbs crumbs={[...crumbs, { label: idea.title, href }]} here={title} />
      <PageHeading title={title} lead={t('lead')} />
      <div className="column flow-wide">
        <figure className="boxed flow">
          <figcaption className="small muted">{t('what')}</figcaption>
          <blockquote className="whitespace-pre-line" lang={said?.locale ?? idea.locale}>
            {said?.text ?? idea.title}
          </blockquote>
        </figure>
        <ClientTexts only={['ideas.reportForm']}>
          <ReportForm idea={idea.id} comment={comment} back={href} initial={kept ?? {}} />
        </ClientTexts>
      </div>
    </div>
  )
}
