import { getLocale, getTranslations } from 'next-intl/server'
import { samePageIn } from '@/app/_messages/paths'
import { DateTime } from '@/components/ui/amounts'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { wordedFor } from '@/db/grants/receipts/notices/rules'
import type { Message } from '@/db/outbox/reads'
import type { Locale } from '@/tenants/municipality'
import { ReadForm } from './read-forms'

/** One message in the reader's language of today, whatever it was when it was sent. */
export async function MessageItem({ message }: { message: Message }) {
  const [t, locale] = await Promise.all([getTranslations('messages'), getLocale()])
  const { id, kind, link, readAt, createdAt } = message
  const values = wordedFor(locale as Locale, message.values)
  if (!t.has(`kinds.${kind}.title`)) return null
  const title = t(`kinds.${kind}.title`, values)
  return (
    <li className={readAt ? 'boxed flow' : 'tinted flow'}>
      <div>
        <p className="row small muted">
          {!readAt && <Tag tone="info">{t('unread')}</Tag>}
          <DateTime at={createdAt} locale={locale} />
        </p>
        <h3>{title}</h3>
      </div>
      <p className="whitespace-pre-line">{t(`kinds.${kind}.text`, values)}</p>
      <div className="row">
        {link && (
          <Link href={samePageIn(locale, `/fi${link}`)} aria-label={t('moreAbout', { title })}>
            {t('more')}
          </Link>
        )}
        {!readAt && <ReadForm message={id} title={title} />}
      </div>
    </li>
  )
}
