import { getTranslations } from 'next-intl/server'
import { ActHere } from '@/app/_server/act-here'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Acting } from '@/db/actors'

type Props = { report: string; organisation: { id: string; name: string }; acting: Acting | null; hasMandate: boolean }

/** What keeps the reader from sending a report of an organisation themselves, and what is to be done. */
export async function WhoSends({ report, organisation: { id, name }, acting, hasMandate }: Props) {
  const [t, to] = await Promise.all([getTranslations('useReports.who'), paths()])
  if (acting?.organisation !== id)
    return <ActHere words={t('notActing', { organisation: name })} organisation={id} at="report" of={report} />
  if (hasMandate) return null
  return (
    <Notice tone="warning">
      {t('none', { organisation: name })}{' '}
      <Link href={to('/mine/organisations/[organisation]/mandate', { organisation: id })}>{t('ask')}</Link>
    </Notice>
  )
}
