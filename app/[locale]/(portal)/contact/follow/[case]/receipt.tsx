import { getLocale, getTranslations } from 'next-intl/server'
import { originHere } from '@/app/_server/origin'
import { visitor } from '@/app/_server/session'
import { KnownTroubles } from '@/app/_server/troubles'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { FollowedCase } from '@/db/contact/cases/follow/reads'
import { listTroublesFor } from '@/db/contact/troubles/reads'

type Props = { did: string; found: FollowedCase; path: string }

/** What was just done, and what happens next; after sending, the link that leads back here. */
export async function Receipt({ did, found, path }: Props) {
  const [t, mails, locale] = await Promise.all([
    getTranslations('contact.receipt'),
    getTranslations('mails'),
    getLocale(),
  ])
  if (
    did === 'replied' ||
    did === 'disputed' ||
    did === 'agreed' ||
    did === 'withdrew' ||
    (did === 'rated' && found.rated)
  )
    return (
      <Notice tone="success" live="status">
        {did === 'rated' ? mails('survey.thanks') : t(did)}
      </Notice>
    )
  if (did === 'continued')
    return (
      <Notice tone="success" live="status" title={t('continued', { reference: found.reference })}>
        <p>{t('continuedNext', { day: formatWeekday(found.dueAt, locale) })}</p>
        <p>{t('link')}</p>
        <p className="command">{`${await originHere()}${path}`}</p>
        {!found.signedIn && !found.byMail && <p>{t('onlyLink')}</p>}
      </Notice>
    )
  if (did !== 'sent') return null
  const { latitude, longitude, topicCode: topic } = found
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : null
  const known = await listTroublesFor(await visitor('contact'), { topic, point })
  return (
    <>
      <Notice tone="success" live="status" title={t('title', { reference: found.reference })}>
        <p>{t('target', { day: formatWeekday(found.dueAt, locale) })}</p>
        <p>{t('link')}</p>
        <p className="command">{`${await originHere()}${path}`}</p>
        {found.byMail && <p>{mails('receipt')}</p>}
        {!found.signedIn && !found.byMail && <p>{t('onlyLink')}</p>}
      </Notice>
      <KnownTroubles found={known.filter(({ receipts }) => receipts)} />
    </>
  )
}
