import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { PageHeading } from '@/components/frame/page-heading'

export default async function NotFound() {
  const [t, to] = await Promise.all([getTranslations('portal.notFound'), paths()])
  return (
    <main id="main" className="page page-main flow">
      <PageHeading title={t('title')} lead={t('text')} />
      <p>
        <a href={to('/')}>{t('home')}</a>
      </p>
    </main>
  )
}
