import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

type Props = {
  href: string
  title: ReactNode
  /** Tag name of the title, by the outline of the page. */
  level?: 'h2' | 'h3' | 'h4'
  picture?: ReactNode
  tags?: ReactNode
  meta?: ReactNode
  text?: ReactNode
  figures?: readonly { value: ReactNode; label: ReactNode }[]
  wide?: boolean
  /** The language of what people wrote, when it differs from the page's. */
  lang?: string
  children?: ReactNode
}

/** One thing in a list: what it is, its state, its figures. The whole card leads to it. */
export function Card({ href, title, level: Title = 'h3', lang, wide, ...rest }: Props) {
  const { picture, tags, meta, text, figures, children } = rest
  return (
    <article className={wide ? 'card card-wide' : 'card'}>
      {picture}
      <div className="card-body">
        {tags}
        <Title className="card-title" lang={lang}>
          <Link className="card-link" href={href}>
            {title}
          </Link>
        </Title>
        {meta && <p className="card-meta">{meta}</p>}
        {text && (
          <p className="card-text" lang={lang}>
            {text}
          </p>
        )}
        {children}
        {figures && <CardFigures figures={figures} />}
      </div>
    </article>
  )
}

function CardFigures({ figures }: { figures: NonNullable<Props['figures']> }) {
  return (
    <dl className="card-figures">
      {figures.map(({ value, label }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of figures
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
