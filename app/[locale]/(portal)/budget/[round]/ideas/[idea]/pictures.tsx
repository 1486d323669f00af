import { Figure, Picture } from '@/components/ui/picture'
import type { Idea } from '@/db/budget/ideas/reads'

/** The first picture large, the others under it; a drawing where nobody has sent any. */
export function Pictures({ idea: { pictures, illustration, locale } }: { idea: Idea }) {
  const [first, ...others] = pictures
  if (!first) {
    return illustration ? (
      <Picture src={`/illustrations/${illustration}.svg`} alt="" ratio="16-9" rounded eager />
    ) : null
  }
  return (
    <div className="flow" lang={locale}>
      <Figure src={`/api/files/${first.id}`} alt={first.alt} caption={first.alt} ratio="16-9" rounded eager />
      {others.length > 0 && (
        <ul className="cards">
          {others.map(({ id, alt }) => (
            <li key={id}>
              <Figure src={`/api/files/${id}?size=small`} alt={alt} caption={alt} rounded />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
