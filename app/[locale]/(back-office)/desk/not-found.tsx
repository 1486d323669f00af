import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'

/** Something that is not there, or not this town's; the rail stays. */
export default async function NothingHere() {
  const [t, desk, to] = await Promise.all([
    getTranslations('portal.notFound'),
    getTranslations('desk.forbidden'),
    paths(),
  ])
  return (
    <div className="column flow">
      <PageHeading title={t('title')} lead={t('text')} />
      <p>
        <ButtonLink href={to('/desk')}>{desk('back')}</ButtonLink>
      </p>
    </div>
  )
}
