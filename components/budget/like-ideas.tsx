import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'

export type LikeIdea = { number: number; title: string; place: string; locale: string; supports: number; href: string }

/** Ideas like the one being written, each with a way to support it instead; `apart` in a window of its own, so that nothing typed is lost. */
export function LikeIdeas({ ideas, apart }: { ideas: readonly LikeIdea[]; apart?: boolean }) {
  const t = useTranslations('ideas.form')
  return (
    <ul className="flow">
      {ideas.map(({ number, title, place, locale, supports, href }) => (
        <li key={number}>
          <p lang={locale}>
            <strong>{title}</strong>
          </p>
          <p className="small muted">
            <span lang={locale}>{place}</span> · {t('supporters', { count: supports })}
          </p>
          <p>
            <Link
              href={href}
              aria-label={t(apart ? 'supportInsteadOfApart' : 'supportInsteadOf', { title })}
              {...(apart && { target: '_blank', rel: 'noreferrer' })}
            >
              {t('supportInstead')}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}
