'use client'
import { useTranslations } from 'next-intl'
import { type PointerEvent, useState } from 'react'

export const sides = ['x', 'y', 'width', 'height'] as const
/** A part of a photo as its fields hold it, in per cent; empty where nothing has been written. */
export type Area = Record<(typeof sides)[number], string>

type Props = {
  photo: string
  width: number
  height: number
  areas: readonly Area[]
  onDrawn: (area: Area) => void
}
type Point = { x: number; y: number }

/** The photo with its parts drawn on it, in per cent of its sides; a new one is drawn by dragging. The figures beside it say the same. */
export function BlurCanvas({ photo, width, height, areas, onDrawn }: Props) {
  const t = useTranslations('photos.desk')
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null)
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ from: pointOf(event), to: pointOf(event) })
  }
  const end = () => {
    const area = drag && between(drag.from, drag.to)
    setDrag(null)
    if (area && Number(area.width) >= 1 && Number(area.height) >= 1) onDrawn(area)
  }
  const drawn = drag ? [...areas, between(drag.from, drag.to)] : areas
  return (
    <div className="photo-canvas">
      {/* biome-ignore lint/performance/noImgElement: served as it is, to the desk alone */}
      <img className="photo-large" src={`/api/files/desk/photos/${photo}`} alt={t('original')} {...{ width, height }} />
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      >
        {drawn.map((area, at) => {
          const [x, y, wide, high] = [area.x, area.y, area.width, area.height].map((text) =>
            Number(text.replace(',', '.')),
          )
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its row in the form
          return wide && high ? <rect key={at} x={x} y={y} width={wide} height={high} /> : null
        })}
      </svg>
    </div>
  )
}

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  const inside = (part: number) => Math.min(100, Math.max(0, part * 100))
  return { x: inside((clientX - left) / width), y: inside((clientY - top) / height) }
}

/** To a tenth of a per cent: less than a pixel of what is shown. */
function between(a: Point, b: Point): Area {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)].map((side) => Math.floor(side * 10) / 10)
  const length = (from = 0, to: number) => (Math.min(1000, Math.ceil(to * 10)) / 10 - from).toFixed(1)
  return { x: String(x), y: String(y), width: length(x, Math.max(a.x, b.x)), height: length(y, Math.max(a.y, b.y)) }
}
