import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** What kind of thing this is, or where it belongs: "Ehdotus · Jokivarsi". */
  eyebrow?: ReactNode
  /** How many there are, in the heading of a list. */
  count?: ReactNode
  lead?: ReactNode
  tags?: ReactNode
  actions?: ReactNode
  lang?: string
}

/** The one h1 of a page, ready to take focus after a change of page. */
export function PageHeading({ title, eyebrow, count, lead, tags, actions, lang }: Props) {
  return (
    <div className="page-heading">
      {eyebrow && <p className="page-heading-eyebrow">{eyebrow}</p>}
      <div className="row-between">
        <h1 tabIndex={-1} lang={lang}>
          {title}
          {count !== undefined && <span className="page-heading-count"> {count}</span>}
        </h1>
        {actions && <div className="button-row">{actions}</div>}
      </div>
      {tags}
      {lead && <div className="lead">{typeof lead === 'string' ? <p>{lead}</p> : lead}</div>}
    </div>
  )
}
