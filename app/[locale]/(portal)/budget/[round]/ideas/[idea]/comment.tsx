import { getLocale, getTranslations } from 'next-intl/server'
import { DateTime } from '@/components/ui/amounts'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import type { IdeaComment } from '@/db/budget/ideas/comments/reads'

/** One comment; of a hidden one only the moderators' reason. */
export async function Comment({ comment, reportHref }: { comment: IdeaComment; reportHref: string }) {
  const [t, locale] = await Promise.all([getTranslations('ideas'), getLocale()])
  const { id, text, hidden, mine, createdAt } = comment
  if (text === null) {
    return (
      <li id={`comment-${id}`} className="muted small">
        <p>{t('comments.hidden', { reason: hidden ?? '' })}</p>
      </li>
    )
  }
  const name = comment.name ?? t('unnamed')
  return (
    <li id={`comment-${id}`} className="boxed flow">
      <p className="row-between small">
        <span>
          <strong>{name}</strong>
          {mine && ` (${t('comments.you')})`}
          <span className="muted">
            {' · '}
            <DateTime at={createdAt} locale={locale} />
          </span>
        </span>
        {!mine && (
          <Link
            href={reportHref}
            aria-label={t('comments.reportThis', { name, date: formatMoment(createdAt, locale) })}
          >
            {t('comments.report')}
          </Link>
        )}
      </p>
      <p className="whitespace-pre-line" lang={comment.locale}>
        {text}
      </p>
    </li>
  )
}
