import { useTranslations } from 'next-intl'
import type { BallotPotView } from '@/components/budget/ballot-option'
import { MapPanel, type MapSheet } from '@/components/map/map-panel'
import { fieldOf } from '@/db/budget/ballots/selection/rules'

type Props = { sheet: MapSheet; pots: readonly BallotPotView[] }

/** Where the proposals of the ballot are. A mark leads to its tick box in the list; the map itself ticks nothing. */
export function BallotMap({ sheet, pots }: Props) {
  const t = useTranslations('proposalMap')
  const points = pots.flatMap(({ options }) =>
    options.flatMap(({ id, title, point }) => (point ? [{ ...point, id, label: title, href: `#${fieldOf(id)}` }] : [])),
  )
  if (points.length === 0) return null
  return (
    <div className="scripted flow">
      <p className="muted">{t('ballot', { count: points.length })}</p>
      <MapPanel
        key={pots.map(({ key }) => key).join()}
        sheet={sheet}
        heaps="proposalMap.heaps"
        points={points}
        folded
      />
    </div>
  )
}
