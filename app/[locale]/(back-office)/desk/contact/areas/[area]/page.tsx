import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { mapSheet } from '@/app/_server/places'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { listAreas } from '@/db/contact/areas/reads'
import { cornersOf } from '@/db/contact/areas/rules'
import { mapOf } from '@/tenants/maps'
import { AreaForm } from './area-form'
import { RetireForm } from './retire-form'

type Props = { params: Promise<{ area: string }> }

/** The area of the address, which somebody has drawn; null where a new one is drawn. */
const areaHere = cache(async (code: string) => {
  const areas = await listAreas(await officer('contact'))
  if (code === 'new') return null
  const found = areas.find((area) => area.code === code)
  return found && found.version !== null ? { ...found, version: found.version } : notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t, pick] = await Promise.all([
    params.then(({ area }) => areaHere(area)),
    getTranslations('areas'),
    localized(),
  ])
  return { title: found ? pick(found.name) : t('new') }
}

export default async function AreaPage({ params }: Props) {
  const found = await areaHere((await params).area)
  const [here, t, portal, to, pick] = await Promise.all([
    town(),
    getTranslations('areas'),
    getTranslations('portal'),
    paths(),
    localized(),
  ])
  const map = mapOf(here.id)
  const title = found ? pick(found.name) : t('new')
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/areas') }, { label: title }]}
      />
      <PageHeading title={title} lead={t('formLead')} />
      <ClientTexts only={['areas', 'casework.arrival.locales', 'places.map', 'places.pin']}>
        <AreaForm
          locales={here.locales}
          kept={found ? { area: found.code, version: String(found.version) } : { submission: randomUUID() }}
          sheet={map && mapSheet(map, here.map)}
          initial={found ? valuesOf(found) : {}}
        />
        {found && <RetireForm area={found.code} version={found.version} />}
      </ClientTexts>
    </div>
  )
}

function valuesOf({ name, ring }: NonNullable<Awaited<ReturnType<typeof areaHere>>>): Typed {
  const named = Object.entries(name).map(([locale, text]) => [`name.${locale}`, text])
  return { ...Object.fromEntries(named), corners: cornersOf(ring) }
}
