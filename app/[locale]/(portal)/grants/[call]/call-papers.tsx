import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { formatMoney } from '@/components/ui/format'
import type { Call, CallAttachment } from '@/db/grants/calls/input'

/** What must come with an application, and when. */
export async function CallPapers({ call: { attachments } }: { call: Call }) {
  const [t, pick] = await Promise.all([getTranslations('calls.page'), localized()])
  if (attachments.length === 0) return null
  const notes = await Promise.all(attachments.map(noteOf))
  return (
    <section className="column flow">
      <h2>{t('papers')}</h2>
      <ul className="prose">
        {attachments.map(({ key, name, hint }, at) => (
          <li key={key}>
            {pick(name)} <span className="muted">({notes[at]})</span>
            {pick(hint) && <span className="choice-hint">{pick(hint)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function noteOf({ need, later, when: { of, fromCents, belowCents } }: CallAttachment): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations('calls'), getLocale()])
  return [
    t(`need.${need}`),
    of.length > 0 && of.map((kind) => t(`whom.${kind}`)).join(', '),
    fromCents !== null && t('page.from', { sum: formatMoney(fromCents, locale) }),
    belowCents !== null && t('page.below', { sum: formatMoney(belowCents, locale) }),
    later && t('page.later'),
  ]
    .filter(Boolean)
    .join('; ')
}
