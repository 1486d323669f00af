import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

/** Where a reader tells of something improper: of the case or, by the name of its copy, of one photo. */
export async function ReportLink({ reference, photo }: { reference: string; photo?: string }) {
  const [t, to] = await Promise.all([getTranslations('caseReports'), paths()])
  const href = to('/contact/published/[case]/report', { case: reference }, photo ? { photo } : undefined)
  return (
    <p className="small">
      <Link href={href}>{t(photo ? 'photoLink' : 'link')}</Link>
    </p>
  )
}

/** What happens next to what somebody has told. */
export async function Reported() {
  const t = await getTranslations('caseReports')
  return (
    <Notice tone="success" live="status">
      {t('done')}
    </Notice>
  )
}
