import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listAreas } from '@/db/contact/areas/reads'
import { mapOf } from '@/tenants/maps'
import { AreaTable } from './area-table'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('areas'))('title') }
}

/** The parts of the town by which cases are shared out: those of its map and those drawn here. */
export default async function AreasPage({ searchParams }: Props) {
  const [{ did }, asker, here] = await Promise.all([searchParams, officer('contact'), town()])
  const [areas, t, to, pick] = await Promise.all([listAreas(asker), getTranslations('areas'), paths(), localized()])
  const done = (['saved', 'retired'] as const).find((word) => word === did)
  const add = <ButtonLink href={to('/desk/contact/areas/[area]', { area: 'new' })}>{t('new')}</ButtonLink>
  const rows = areas.map((area) => ({ ...area, name: pick(area.name) }))
  return (
    <>
      <PageHeading title={t('title')} count={areas.length} lead={t('lead')} actions={areas.length > 0 && add} />
      <div className="flow">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        {areas.length > 0 ? (
          <AreaTable areas={rows} map={mapOf(here.id)} />
        ) : (
          <EmptyState title={t('none')} action={add}>
            <p>{t('noneText')}</p>
          </EmptyState>
        )}
      </div>
    </>
  )
}
