import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'

/** The town's own "not found": the frame stays, so that the way on is in sight. */
export default async function NoSuchPage() {
  const [t, to] = await Promise.all([getTranslations('portal.notFound'), paths()])
  return (
    <div className="page page-main flow">
      <PageHeading title={t('title')} lead={t('text')} />
      <p>
        <ButtonLink href={to('/')}>{t('home')}</ButtonLink>
      </p>
    </div>
  )
}
