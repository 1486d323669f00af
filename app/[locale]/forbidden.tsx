import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { PageHeading } from '@/components/frame/page-heading'

export default async function Forbidden() {
  const [t, to] = await Promise.all([getTranslations('portal'), paths()])
  return (
    <main id="main" className="page page-main flow">
      <PageHeading title={t('forbidden.title')} lead={t('forbidden.text')} />
      <p>
        <a href={to('/')}>{t('notFound.home')}</a>
      </p>
    </main>
  )
}
