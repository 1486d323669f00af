import type { ReactNode } from 'react'

type Props = {
  /** Without an address the town's motif keeps the place. */
  src?: string | null
  /** Empty when the words beside it say the same. */
  alt: string
  ratio?: '4-3' | '16-9' | '1-1'
  /** The edge that must stay in view when the picture is cropped. */
  keep?: 'top' | 'bottom' | 'left' | 'right'
  rounded?: boolean
  eager?: boolean
}

export function Picture({ src, alt, ratio = '4-3', keep, rounded, eager }: Props) {
  const look = [
    'picture',
    `picture-${ratio}`,
    keep && `picture-${keep}`,
    rounded && 'picture-rounded',
    !src && 'picture-empty',
  ]
  return (
    <div className={look.filter(Boolean).join(' ')}>
      {src && (
        // biome-ignore lint/performance/noImgElement: pictures are served as they are, in the size they were made
        <img src={src} alt={alt} width="800" height="600" loading={eager ? 'eager' : 'lazy'} decoding="async" />
      )}
    </div>
  )
}

export function Figure({ caption, ...picture }: Props & { caption: ReactNode }) {
  return (
    <figure>
      <Picture {...picture} />
      <figcaption className="picture-caption">{caption}</figcaption>
    </figure>
  )
}
