import { getTranslations } from 'next-intl/server'
import type { Bulk } from '@/db/contact/bulks/reads'
import type { Item } from './plan-table'

type Props = { item: Item; told: NonNullable<Bulk['told']>; main: string }

/** The very words a reporter gets, in the language of their case; and who gets them too. */
export async function ReporterGets({ item: { plan, locale, joined }, told, main }: Props) {
  const [t, language] = await Promise.all([getTranslations('queue.bulk'), getTranslations('queue.filters.locales')])
  if (!plan || plan.problem) return '–'
  if (told.act === 'assign') return <span className="muted">{t('noMessage')}</span>
  if (told.act === 'merge') return t('mainAnswer', { reference: main })
  return (
    <span>
      {plan.words ? (
        <span className="bulk-words" lang={locale}>
          {plan.words}
        </span>
      ) : (
        <span className="muted">{t(told.act === 'move' ? 'noWordsSent' : 'topicTold')}</span>
      )}
      <span className="row-note">
        {[language(locale), joined > 0 && t('andJoined', { count: joined })].filter(Boolean).join(', ')}
      </span>
    </span>
  )
}
