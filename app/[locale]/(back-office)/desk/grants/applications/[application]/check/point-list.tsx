import { getTranslations } from 'next-intl/server'
import { PointHead } from './point-head'
import type { ShownPoint } from './points'

/** The check to read: each point with its verdict. */
export async function PointList({ points }: { points: readonly ShownPoint[] }) {
  const t = await getTranslations('checks')
  return (
    <ol className="check-points">
      {points.map((point) => (
        <li key={point.item}>
          <div className="check-point">
            <PointHead point={point} />
            <p>{point.verdict ? t(`verdict.${point.verdict}`) : t('unjudged')}</p>
            <p className="whitespace-pre-line">{point.note}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
