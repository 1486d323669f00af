import { getLocale, getTranslations } from 'next-intl/server'
import { foreign, localized } from '@/app/_server/here'
import { Day } from '@/components/ui/amounts'
import { formatDay } from '@/components/ui/format'
import type { Notice } from '@/db/notices/reads'

/** What the town tells, newest first, each with its day. */
export async function Notices({ notices }: { notices: readonly Notice[] }) {
  const [t, pick, langOf, locale] = await Promise.all([getTranslations('home'), localized(), foreign(), getLocale()])
  return (
    <section className="flow" aria-labelledby="notices">
      <h2 id="notices">{t('notices')}</h2>
      {notices.length === 0 && <p>{t('noNotices')}</p>}
      <ul className="home-notices">
        {notices.map(({ id, title, body, showFrom, showUntil }) => (
          <li key={id} id={`notice-${id}`}>
            <p className="home-notice-date">
              <Day at={showFrom} locale={locale} />
            </p>
            <div className="flow">
              <h3 lang={langOf(title)}>{pick(title)}</h3>
              {paragraphs(pick(body)).map((text) => (
                <p key={text} lang={langOf(body)}>
                  {text}
                </p>
              ))}
              {showUntil && (
                <p className="home-notice-until">{t('noticeUntil', { moment: formatDay(showUntil, locale) })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const paragraphs = (text: string) => text.split(/\n{2,}/).filter(Boolean)
