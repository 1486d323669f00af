import { getTranslations } from 'next-intl/server'
import { town } from '@/app/_server/session'
import { PhoneLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { FindingKind } from '@/db/contact/guard/rules'

/** What this channel is not for, as far as the words tell; the writer may send all the same. */
export async function Warnings({ found }: { found: readonly FindingKind[] }) {
  const [t, { contact }] = await Promise.all([getTranslations('contact.guard'), town()])
  return (
    <Notice tone="warning" title={t('title')} live="alert">
      <ul>
        {found.map((kind) => (
          <li key={kind}>{t(`kind.${kind}`)}</li>
        ))}
      </ul>
      <p>
        {t('registry')} <a href={`mailto:${contact.email}`}>{contact.email}</a>, <PhoneLink number={contact.phone} />
      </p>
      <p>{t('anyway')}</p>
    </Notice>
  )
}
