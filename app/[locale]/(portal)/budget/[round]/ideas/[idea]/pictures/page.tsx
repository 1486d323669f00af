import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { crumbsOf, ideaHere } from '@/app/_server/ideas'
import { resident } from '@/app/_server/session'
import { IdeaCrumbs } from '@/components/budget/idea-crumbs'
import { IdeaSteps } from '@/components/budget/idea-steps'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { mostPictures } from '@/db/budget/ideas/pictures/input'
import { mayEdit } from '@/db/budget/ideas/rules'
import { PictureForm } from './picture-form'
import { PictureList } from './picture-list'

type Props = {
  params: Promise<{ round: string; idea: string }>
  searchParams: Promise<{ did?: string | string[]; problem?: string | string[] }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [found, { problem }, t, say] = await Promise.all([
    ideaHere(params),
    searchParams,
    getTranslations('ideas.pictures'),
    getTranslations('problems'),
  ])
  if (!found?.idea.mine) return {}
  const title = t('pageTitle', { idea: found.idea.title })
  return { title: problem ? `${say('titlePrefix')}: ${title}` : title }
}

/** Pictures of my idea, one at a time; a plain form, so that it needs no script. */
export default async function IdeaPicturesPage({ params, searchParams }: Props) {
  await resident('budget')
  const { idea, round } = (await ideaHere(params)) ?? notFound()
  if (!idea.mine) notFound()
  const [{ did, problem }, t, to, crumbs, kept] = await Promise.all([
    searchParams,
    getTranslations('ideas.pictures'),
    paths(),
    crumbsOf(round),
    parked(),
  ])
  const here = { round: round.slug, idea: String(idea.number) }
  const href = to('/budget/[round]/ideas/[idea]', here)
  const editable = mayEdit(idea.state, round.phase)
  return (
    <div className="page page-main flow-wide">
      <div>
        <IdeaCrumbs crumbs={[...crumbs, { label: idea.title, href }]} here={t('title')} />
        <PageHeading
          title={t('title')}
          eyebrow={<span lang={idea.locale}>{idea.title}</span>}
          lead={editable ? t('lead') : undefined}
        />
        <IdeaSteps current="pictures" />
      </div>
      {did === 'sent' && (
        <Notice tone="success" live="status" title={t('sent')}>
          {t('sentText', { number: idea.number })}
        </Notice>
      )}
      {(did === 'added' || did === 'removed') && (
        <Notice tone="success" live="status">
          {t(did)}
        </Notice>
      )}
      <PictureList idea={idea} editable={editable} />
      {editable && idea.pictures.length < mostPictures && (
        <PictureForm here={here} problem={[problem].flat()[0]} alt={typeof kept?.alt === 'string' ? kept.alt : ''} />
      )}
      {editable && idea.pictures.length >= mostPictures && <p className="muted">{t('full')}</p>}
      {editable ? (
        <p>
          <ButtonLink look={idea.pictures.length ? 'primary' : 'secondary'} href={href} iconAfter="arrow-right">
            {t(idea.pictures.length ? 'done' : 'skip')}
          </ButtonLink>
        </p>
      ) : (
        <EmptyState title={t('late')} action={<ButtonLink href={href}>{t('done')}</ButtonLink>} />
      )}
    </div>
  )
}
