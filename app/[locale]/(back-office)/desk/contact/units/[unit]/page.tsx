import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { Typed } from '@/components/ui/form-state'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import { listMembers } from '@/db/contact/members/reads'
import { listUnitsAtDesk, type UnitAtDesk } from '@/db/contact/topics/units/reads'
import { UnitForm } from './unit-form'

type Props = { params: Promise<{ unit: string }> }

/** The unit of the address; null where a new one is written. */
const unitHere = cache(async (id: string) => {
  const units = await listUnitsAtDesk(await officer('contact'))
  if (id === 'new') return null
  return units.find((unit) => unit.id === id) ?? notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, t, pick] = await Promise.all([
    params.then(({ unit }) => unitHere(unit)),
    getTranslations('topics.units'),
    localized(),
  ])
  return { title: found ? pick(found.name) : t('new') }
}

export default async function UnitPage({ params }: Props) {
  const found = await unitHere((await params).unit)
  const asker = await officer('contact')
  const [{ locales }, handlers, members, t, portal, to, pick, typed] = await Promise.all([
    town(),
    listHandlers(asker),
    listMembers(asker),
    getTranslations('topics.units'),
    getTranslations('portal'),
    paths(),
    localized(),
    parked(),
  ])
  const title = found ? pick(found.name) : t('new')
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/units') }, { label: title }]}
      />
      <PageHeading title={title} />
      <ClientTexts only={['topics.units', 'casework.arrival.locales']}>
        <UnitForm
          locales={locales}
          handlers={handlers.map(({ id: value, name }) => ({ value, label: name }))}
          saved={found ? { id: found.id, version: found.version } : undefined}
          initial={
            typed ??
            (found
              ? {
                  ...valuesOf(found),
                  members: members.filter(({ unit }) => unit === found.id).map(({ staff }) => staff),
                }
              : {})
          }
        />
      </ClientTexts>
    </div>
  )
}

function valuesOf({ name, email }: UnitAtDesk): Typed {
  const named = Object.entries(name).map(([locale, text]) => [`name.${locale}`, text])
  return { ...Object.fromEntries(named), email: email ?? '' }
}
