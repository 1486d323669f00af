import '@/components/budget/review.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { choicesOf, imagesOf } from '@/app/_server/proposal-form'
import { officer } from '@/app/_server/session'
import { ProposalForm } from '@/components/budget/proposal-form'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { findDraft } from '@/db/budget/proposals/drafting/reads'
import { typedProposal } from '@/db/budget/proposals/rules'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { save } from './actions'
import { FrozenProposal } from './frozen-proposal'
import { IdeasPart } from './ideas-part'
import { WithdrawalPart } from './withdrawal-part'

type Params = Promise<{ round: string; proposal: string }>
type Props = { params: Params; searchParams: Promise<{ done?: string | string[] }> }

const read = cache(async (slug: string, name: string) => {
  const asker = await officer('budget')
  const round = await findAnyRound(asker, slug)
  const draft = round && (await findDraft(asker, round.id, name))
  return round && draft ? { round, draft } : null
})

const here = async (params: Params) => {
  const { round, proposal } = await params
  return (await read(round, decodeURIComponent(proposal))) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ draft }, pick] = await Promise.all([here(params), localized()])
  return { title: `${draft.number} ${pick(draft.title)}` }
}

const notices = ['made', 'saved', 'joined', 'separated', 'withdrawn', 'restored'] as const

export default async function DraftPage({ params, searchParams }: Props) {
  const [{ round, draft }, { done }, t, to, pick] = await Promise.all([
    here(params),
    searchParams,
    getTranslations('proposals.desk'),
    paths(),
    localized(),
  ])
  const at = { round: round.slug }
  const said = notices.find((notice) => notice === done)
  return (
    <>
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: pick(round.name), href: to('/desk/budget/[round]', at) },
          { label: t('title'), href: to('/desk/budget/[round]/proposals', at) },
          { label: t('numbered', { number: draft.number }) },
        ]}
      />
      <PageHeading title={pick(draft.title)} eyebrow={t('numbered', { number: draft.number })} />
      <div className="flow">
        {said && (
          <Notice tone="success" live="status">
            {t(said === 'made' && !draft.ideas.length ? 'done.madeOwn' : `done.${said}`)}
          </Notice>
        )}
        <p>
          <a href={to('/budget/[round]/proposals/[proposal]', { ...at, proposal: draft.number })}>{t('toPublic')}</a>
        </p>
        {round.manifestHash ? (
          <FrozenProposal round={round} draft={draft} />
        ) : (
          <div className="desk-split">
            <div className="flow-wide">
              <IdeasPart round={round.slug} draft={draft} />
              <WithdrawalPart draft={draft} />
            </div>
            {!draft.withdrawnAt && <EditPart round={round} draft={draft} />}
          </div>
        )}
      </div>
    </>
  )
}

type EditProps = NonNullable<Awaited<ReturnType<typeof read>>>

async function EditPart({ round, draft }: EditProps) {
  const [t, typed, choices, images] = await Promise.all([
    getTranslations('proposals.desk'),
    parked(),
    choicesOf(round),
    imagesOf(draft.ideas, draft.image),
  ])
  const opened = { ...typedProposal(draft), proposal: draft.id, round: round.id }
  return (
    <section className="flow" aria-labelledby="edit-heading">
      <h2 id="edit-heading">{t('edit')}</h2>
      <ClientTexts only={['proposals.form', 'reviews.versions', 'places.form', 'places.map', 'places.pin']}>
        <ProposalForm
          action={save}
          initial={typed && 'cost' in typed ? typed : opened}
          opened={opened}
          images={images}
          {...choices}
        />
      </ClientTexts>
    </section>
  )
}
