import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { foreign, localized, paths } from '@/app/_server/here'
import { pictureOf } from '@/app/_server/proposals'
import { visitor } from '@/app/_server/session'
import { ProposalCard } from '@/components/budget/proposal-card'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatNumber } from '@/components/ui/format'
import { Pager } from '@/components/ui/pager'
import { proposalFilters } from '@/db/budget/proposals/list/input'
import { type ListedProposal, listProposals } from '@/db/budget/proposals/list/reads'
import { findRound } from '@/db/budget/rounds/reads'
import { MapViews } from '../map-views'
import { leadOf } from './lead'
import { NextStep } from './next-step'
import { NoProposals } from './no-proposals'
import { ProposalFilterForm } from './proposal-filters'
import { ProposalMap } from './proposal-map'

type Props = { params: Promise<{ round: string }>; searchParams: Promise<Record<string, string | string[]>> }

const roundHere = async (params: Props['params']) =>
  (await findRound(await visitor('budget'), (await params).round)) ?? notFound()

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [round, t, pick] = await Promise.all([roundHere(params), getTranslations('proposals'), localized()])
  return { title: t('pageTitle', { round: pick(round.name) }) }
}

export default async function ProposalsPage({ params, searchParams }: Props) {
  const [round, query, t, to, pick, locale] = await Promise.all([
    roundHere(params),
    searchParams,
    getTranslations('proposals'),
    paths(),
    localized(),
    getLocale(),
  ])
  const filters = proposalFilters.parse(query)
  const { proposals, total, page, pages } = await listProposals(await visitor('budget'), round.id, filters)
  const { q, pot, category } = filters
  const narrowed = Boolean(q || pot || category)
  const here = { round: round.slug }
  return (
    <div className="page page-main">
      <Breadcrumbs
        label={t('breadcrumbs')}
        crumbs={[
          { label: t('budget'), href: to('/budget') },
          { label: pick(round.name), href: to('/budget/[round]', here) },
          { label: t('title') },
        ]}
      />
      <PageHeading
        title={t('title')}
        eyebrow={pick(round.name)}
        count={narrowed ? undefined : formatNumber(total, locale)}
        lead={await leadOf(round)}
        actions={<NextStep round={round} />}
      />
      <div className="split split-left">
        <ProposalFilterForm round={round} filters={filters} />
        <section className="flow-wide" aria-label={t('title')}>
          {total > 0 && (
            <MapViews
              of="proposalMap"
              view={filters.view}
              addressOf={(view) =>
                to('/budget/[round]/proposals', here, { ...filters, page: page > 1 ? page : undefined, view })
              }
            />
          )}
          {filters.view && total > 0 && <ProposalMap round={round} filters={filters} />}
          {narrowed && total > 0 && <p role="status">{t('found', { count: total })}</p>}
          {total === 0 && <NoProposals round={round} narrowed={narrowed} />}
          <ul className="cards">
            {proposals.map((proposal) => (
              <ProposalItem key={proposal.id} round={round.slug} proposal={proposal} />
            ))}
          </ul>
          <Pager
            page={page}
            pages={pages}
            href={(number) => to('/budget/[round]/proposals', here, { ...filters, page: number })}
            labels={{
              navigation: t('pager.navigation'),
              previous: t('pager.previous'),
              next: t('pager.next'),
              page: (number) => t('pager.page', { page: number }),
            }}
          />
        </section>
      </div>
    </div>
  )
}

async function ProposalItem({ round, proposal }: { round: string; proposal: ListedProposal }) {
  const [to, pick, langOf] = await Promise.all([paths(), localized(), foreign()])
  const { number, title, text, potName, ...rest } = proposal
  const shown = { ...rest, number, lang: langOf(title), title: pick(title), text: pick(text), pot: pick(potName) }
  return (
    <li className="contents">
      <ProposalCard
        proposal={{ ...shown, picture: pictureOf(proposal, 'small') }}
        href={to('/budget/[round]/proposals/[proposal]', { round, proposal: number })}
      />
    </li>
  )
}
