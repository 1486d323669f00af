import 'server-only'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { findMyOrganisation, type Organisation } from '@/db/people/organisations/reads'
import { mayDo, type Right } from '@/db/people/organisations/rules'
import { paths } from './here'
import { resident } from './session'

/** An organisation of whoever asks; to others there is no such page. */
export const organisationHere = cache(async (id: string) => {
  const me = await resident('grants')
  return (z.uuid().safeParse(id).success && (await findMyOrganisation(me, id))) || notFound()
})

/** The same for a page that only some roles may use; others are shown the organisation without the link to it. */
export async function organisationFor(right: Right, id: string): Promise<Organisation> {
  const organisation = await organisationHere(id)
  return mayDo(organisation.role, right) ? organisation : notFound()
}

/** My matters, organisations, this one, and where in it one is. */
export async function OrganisationCrumbs({ of, here }: { of?: Organisation; here?: string }) {
  const [portal, t, to] = await Promise.all([getTranslations('portal'), getTranslations('organisations'), paths()])
  const own = of && { label: of.name, href: to('/mine/organisations/[organisation]', { organisation: of.id }) }
  const crumbs = [
    { label: portal('mine'), href: to('/mine') },
    { label: t('mine.title'), href: to('/mine/organisations') },
    ...(own ? [own] : []),
    ...(here ? [{ label: here }] : []),
  ].map((crumb, at, all) => (at === all.length - 1 ? { label: crumb.label } : crumb))
  return <Breadcrumbs label={portal('breadcrumbs')} crumbs={crumbs} />
}
