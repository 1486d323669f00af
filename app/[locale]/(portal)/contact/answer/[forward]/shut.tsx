import { getTranslations } from 'next-intl/server'
import { town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Link, PhoneLink } from '@/components/ui/link'

/** A link that has stopped opening: why, and whom to ask. Nothing of what it opened. */
export async function Shut({ why }: { why: 'expired' | 'revoked' | 'ended' }) {
  const [t, { contact }] = await Promise.all([getTranslations('forwards.shut'), town()])
  return (
    <div className="page page-main flow">
      <PageHeading title={t(`title.${why}`)} lead={t(`text.${why}`)} />
      <p>
        {t('contact')} <PhoneLink number={contact.phone} />,{' '}
        <Link href={`mailto:${contact.email}`}>{contact.email}</Link>
      </p>
    </div>
  )
}
