import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'

/** A page of a desk I do not hold: the rail stays, so that I find my way back. */
export default async function OtherDesk() {
  const [t, to] = await Promise.all([getTranslations('desk.forbidden'), paths()])
  return (
    <div className="column flow">
      <PageHeading title={t('title')} lead={t('text')} />
      <p>
        <ButtonLink href={to('/desk')}>{t('back')}</ButtonLink>
      </p>
    </div>
  )
}
