import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { targetInput } from '@/db/budget/ideas/moderation/input'
import { findCase, listHidden, listReported } from '@/db/budget/ideas/moderation/reads'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { Case } from './case'
import { Queue } from './queue'

type Props = {
  params: Promise<{ round: string }>
  searchParams: Promise<{ idea?: string; comment?: string; did?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ideas.moderation'))('title') }
}

const deeds = ['hidden', 'shown', 'settled']

/** The queue of what readers have reported, and beside it the thing to judge. */
export default async function ModerationPage({ params, searchParams }: Props) {
  const asker = await officer('budget')
  const round = (await findAnyRound(asker, (await params).round)) ?? notFound()
  const { did, ...asked } = await searchParams
  const target = targetInput.safeParse(asked)
  const [t, portal, to, pick, reported, hidden, chosen] = await Promise.all([
    getTranslations('ideas.moderation'),
    getTranslations('portal'),
    paths(),
    localized(),
    listReported(asker, round.id),
    listHidden(asker, round.id),
    target.success ? findCase(asker, round.id, target.data) : null,
  ])
  if (target.success && !chosen) notFound()
  return (
    <>
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: t('rounds'), href: to('/desk/budget') },
          { label: pick(round.name), href: to('/desk/budget/[round]', { round: round.slug }) },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} count={reported.length} lead={t('lead')} />
      <div className="flow-wide">
        {did && deeds.includes(did) && (
          <Notice tone="success" live="status">
            {t(`did.${did}`)}
          </Notice>
        )}
        <div className="split">
          {chosen && <Case found={chosen} round={round.slug} />}
          <Queue reported={reported} hidden={hidden} round={round.slug} chosen={chosen?.comment ?? chosen?.idea} />
        </div>
      </div>
    </>
  )
}
