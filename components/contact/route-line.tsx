import { useTranslations } from 'next-intl'
import { Link, PhoneLink } from '@/components/ui/link'

type Props = { name: string | null; url: string | null; phone: string | null; email: string | null }

/** Where a matter is taken instead: who answers it, and each way to reach them. */
export function RouteLine({ name, url, phone, email }: Props) {
  const t = useTranslations('channels')
  const called = name ?? t('registry')
  return (
    <span className="row-note">
      {url ? <Link href={url}>{called}</Link> : <strong>{called}</strong>}
      {phone && phone !== called && ', '}
      {phone && phone !== called && <PhoneLink number={phone} />}
      {email && ', '}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </span>
  )
}
