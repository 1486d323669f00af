import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { grantDutiesHere, officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment, formatPeriod } from '@/components/ui/format'
import { Tag } from '@/components/ui/tag'
import { findMandate, type MandateAtDesk } from '@/db/people/organisations/mandates/desk/reads'
import type { Locale } from '@/tenants/municipality'
import { DecideForm } from './decide-form'
import { RevokeForm } from './revoke-form'

type Props = { params: Promise<{ mandate: string }> }

const mandateHere = cache(async (id: string) => {
  const asker = await officer('grants')
  return (z.uuid().safeParse(id).success && (await findMandate(asker, id))) || notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await mandateHere((await params).mandate)).name }
}

/** One person's right to submit for one organisation: what they say, what is known, and the decision. */
export default async function MandatePage({ params }: Props) {
  const mandate = await mandateHere((await params).mandate)
  const [t, portal, to, typed, held] = await Promise.all([
    getTranslations('organisations'),
    getTranslations('portal'),
    paths(),
    parked(),
    grantDutiesHere(),
  ])
  const prepares = held.some(({ duty }) => duty === 'prepare')
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('desk.title'), href: to('/desk/grants/mandates') }, { label: mandate.name }]}
      />
      <PageHeading
        title={mandate.name}
        eyebrow={mandate.organisation.name}
        tags={<Tag tone="info">{t(`mandates.states.${mandate.state}`)}</Tag>}
      />
      <Facts of={mandate} />
      <ClientTexts only={['organisations.desk']}>
        {prepares && mandate.state === 'waiting' && (
          <DecideForm
            mandate={mandate.id}
            latest={mandate.latest}
            initial={typed ?? { validUntil: mandate.latest, outcome: 'grant' }}
          />
        )}
        {prepares && (mandate.state === 'inForce' || mandate.state === 'coming') && <RevokeForm mandate={mandate.id} />}
      </ClientTexts>
    </div>
  )
}

async function Facts({ of: { organisation, ...mandate } }: { of: MandateAtDesk }) {
  const [t, locale] = await Promise.all([getTranslations('organisations'), getLocale() as Promise<Locale>])
  const named = (people: readonly { name: string; role: string }[]) =>
    people.map(({ name, role }) => `${name} (${role})`)
  const officials = mandate.officials.map(({ name, role }) => ({ name, role: t(`officials.${role}`) }))
  const members = mandate.members.map(({ name, role }) => ({ name, role: t(`roles.${role}`) }))
  return (
    <DefinitionList
      facts={[
        { term: t('desk.organisation'), detail: `${organisation.name}, ${t(`form.${organisation.form}`)}` },
        { term: t('field.businessId'), detail: organisation.businessId },
        { term: t('field.registerNumber'), detail: organisation.registerNumber },
        { term: t('desk.officials'), detail: named(officials).join(', ') || t('officials.none') },
        { term: t('desk.members'), detail: named(members).join(', ') },
        { term: t('desk.source'), detail: t(`mandates.source.${mandate.source}`) },
        { term: t('desk.signing'), detail: t(`mandates.${mandate.signing}`) },
        { term: t('desk.grounds'), detail: mandate.grounds },
        { term: t('desk.asked'), detail: formatMoment(mandate.askedAt, locale) },
        mandate.verifiedAt && {
          term: t('mandates.until'),
          detail: formatPeriod(mandate.validFrom, mandate.validUntil, locale),
        },
        { term: t('desk.reason'), detail: mandate.reason },
      ]}
    />
  )
}
