import '@/components/budget/review.css'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { choicesOf, imagesOf } from '@/app/_server/proposal-form'
import { officer } from '@/app/_server/session'
import { ProposalForm } from '@/components/budget/proposal-form'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { readIngredients } from '@/db/budget/proposals/drafting/reads'
import { blankProposal } from '@/db/budget/proposals/rules'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { make } from './actions'
import { Ingredients } from './ingredients'

type Props = { params: Promise<{ round: string }>; searchParams: Promise<{ idea?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('proposals.desk'))('newTitle') }
}

const ids = (asked: string | string[] | undefined) =>
  [asked ?? []]
    .flat()
    .filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    .slice(0, 100)

export default async function NewProposalPage({ params, searchParams }: Props) {
  const [asker, { round: slug }, { idea: asked }] = await Promise.all([officer('budget'), params, searchParams])
  const round = (await findAnyRound(asker, slug)) ?? notFound()
  const [{ ideas, next }, choices, typed, t, to, pick] = await Promise.all([
    readIngredients(asker, round.id, ids(asked)),
    choicesOf(round),
    parked(),
    getTranslations('proposals.desk'),
    paths(),
    localized(),
  ])
  const at = { round: slug }
  const blank = blankProposal({ ideas, first: choices.languages[0] })
  const initial = { ...blank, proposal: randomUUID(), round: round.id, version: '0', ideas: ideas.map(({ id }) => id) }
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: pick(round.name), href: to('/desk/budget/[round]', at) },
          { label: t('title'), href: to('/desk/budget/[round]/proposals', at) },
          { label: t('newTitle') },
        ]}
      />
      <PageHeading title={t('newTitle')} eyebrow={pick(round.name)} />
      {round.manifestHash ? (
        <Notice title={t('frozen')}>{t('frozenText')}</Notice>
      ) : (
        <div className="desk-split">
          <Ingredients round={slug} ideas={ideas} left={ids(asked).length - ideas.length} />
          <ClientTexts only={['proposals.form', 'reviews.versions', 'places.form', 'places.map', 'places.pin']}>
            <ProposalForm
              action={make}
              initial={typed ?? initial}
              opened={initial}
              images={await imagesOf(ideas)}
              next={next}
              {...choices}
            />
          </ClientTexts>
        </div>
      )}
    </>
  )
}
