import '@/components/budget/ballot.css'
import { randomBytes } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { potsToShow } from '@/app/_server/ballot-sheet'
import { ClientTexts } from '@/app/_server/client-texts'
import { mapSheet } from '@/app/_server/places'
import { titleIn, voteSheetOf } from '@/app/_server/round'
import { keptSelection } from '@/app/_server/selection'
import { residentIfAny, town } from '@/app/_server/session'
import { voteStatus } from '@/db/budget/ballots/reads'
import { ballotProblems } from '@/db/budget/ballots/rules'
import { ballotOf, ticksOf } from '@/db/budget/ballots/selection/rules'
import { ballotManifestOf } from '@/db/budget/rounds/manifest/rules'
import { mapOf } from '@/tenants/maps'
import { BallotForm } from './ballot-form'
import { NotVoting } from './not-voting'
import { VoteHeading } from './vote-heading'

/** The texts that the form says in the browser. */
const spoken = [
  'area',
  'order',
  'filter',
  'pot',
  'sum',
  'problem',
  'problemsHeading',
  'add',
  'continue',
  'read',
  'readNew',
]

type Props = {
  params: Promise<{ round: string }>
  searchParams: Promise<{ check?: string; seed?: string; own?: string }>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [sheet, { check }, t, problems] = await Promise.all([
    params.then(({ round }) => voteSheetOf(round)),
    searchParams,
    getTranslations('ballots'),
    getTranslations('problems'),
  ])
  const title = await titleIn(sheet?.round, t('title'))
  return { title: check ? `${problems('titlePrefix')}: ${title}` : title }
}

export default async function VotePage({ params, searchParams }: Props) {
  const [{ round: slug }, asked, resident] = await Promise.all([params, searchParams, residentIfAny('budget')])
  const sheet = (await voteSheetOf(slug)) ?? notFound()
  const { round, manifest } = sheet
  const status = resident && (await voteStatus(resident, round.id))
  if (!manifest || round.phase !== 'voting') return <NotVoting round={round} status={status} />

  const [kept, pots, here] = await Promise.all([keptSelection(round.id), potsToShow(sheet, manifest), town()])
  const map = mapOf(here.id)
  const pending = asked.own ? null : kept
  const own = status?.ballot ? ticksOf(status.ballot) : { area: null, ids: [] }
  const seed = pending?.seed ?? (/^[a-z0-9]{6,24}$/.test(asked.seed ?? '') ? asked.seed : undefined)
  const initial = pending ?? {
    ...own,
    seed: seed ?? randomBytes(6).toString('hex'),
    order: 'shuffled' as const,
    words: '',
  }
  const ballot = ballotManifestOf(manifest)
  return (
    <>
      <VoteHeading round={round} status={status} pending={Boolean(pending)} />
      <ClientTexts
        only={[...spoken.map((name) => `ballots.${name}`), 'places.map', 'proposalMap.ballot', 'proposalMap.heaps']}
      >
        <BallotForm
          round={slug}
          manifest={ballot}
          pots={pots}
          initial={initial}
          sheet={map && mapSheet(map, here.map)}
          found={asked.check ? ballotProblems(ballot, ballotOf(ballot, initial)) : []}
        />
      </ClientTexts>
    </>
  )
}
