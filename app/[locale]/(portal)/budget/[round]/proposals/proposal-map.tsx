import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { ProposalsOnMap } from '@/app/_server/proposals-on-map'
import { visitor } from '@/app/_server/session'
import type { MapPoint } from '@/components/map/marks'
import type { ProposalFilters } from '@/db/budget/proposals/list/input'
import { listProposalPoints } from '@/db/budget/proposals/list/reads'
import type { Round } from '@/db/budget/rounds/reads'

const toneOf = (won: boolean | null): MapPoint['tone'] => (won === null ? undefined : won ? 'success' : 'neutral')

/** Where the proposals of the list are; the list below has them all, and in words. */
export async function ProposalMap({ round, filters }: { round: Round; filters: ProposalFilters }) {
  const [t, to, pick, points] = await Promise.all([
    getTranslations('proposalMap'),
    paths(),
    localized(),
    visitor('budget').then((asker) => listProposalPoints(asker, round.id, filters)),
  ])
  return (
    <div className="flow">
      <p>{t('onMap', { count: points.length })}</p>
      <ProposalsOnMap
        points={points.map(({ id, number, title, won, latitude, longitude }) => ({
          id,
          latitude,
          longitude,
          label: pick(title),
          href: to('/budget/[round]/proposals/[proposal]', { round: round.slug, proposal: number }),
          tone: toneOf(won),
        }))}
      />
    </div>
  )
}
