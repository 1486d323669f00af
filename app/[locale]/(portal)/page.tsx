import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { DoorCard } from '@/components/frame/door-card'

export default async function HomePage() {
  const [here, t, to, pick] = await Promise.all([town(), getTranslations('portal'), paths(), localized()])
  return (
    <div className="page page-main sections">
      <PageHeading title={pick(here.texts.portal)} lead={pick(here.texts.welcome)} />
      <div className="doors">
        {here.services.map((service) => (
          <DoorCard key={service} href={to(`/${service}`)} icon="list" title={t(`service.${service}`)} text={t(`about.${service}`)} />
        ))}
      </div>
    </div>
  )
}
