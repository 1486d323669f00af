import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { resident, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { listMyApplications } from '@/db/grants/applications/reads'
import { findApplicantKind } from '@/db/grants/applications/rights/reads'
import { checksOf } from '@/db/grants/calls/eligibility/rules'
import { findCall } from '@/db/grants/calls/reads'
import { CallRules } from '../call-rules'
import { BeginForm } from './begin-form'
import { ForWhom } from './for-whom'
import { MissingReports } from './missing-reports'

type Props = { params: Promise<{ call: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.begin'))('title') }
}

/** Where an application begins: for whom, and whether a draft waits already. */
export default async function ApplyPage({ params }: Props) {
  const [{ call: slug }, me, t, grants, portal, to, pick, locale] = await Promise.all([
    params,
    resident('grants'),
    getTranslations('applications.begin'),
    getTranslations('grants'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
  ])
  const [call, mine] = await Promise.all([findCall(me, slug), listMyApplications(me)])
  if (!call) notFound()
  const name = pick(call.content.name)
  const [kind, here] = await Promise.all([findApplicantKind(me), town()])
  const fits = call.content.eligibility.kinds.includes(kind)
  const drafts = mine.filter((one) => one.slug === slug && one.state === 'draft')
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: grants('title'), href: to('/grants') },
          { label: name, href: to('/grants/[call]', { call: slug }) },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} eyebrow={name} lead={t('lead')} />
      {drafts.length > 0 && (
        <Notice tone="info" title={t('drafts', { count: drafts.length })}>
          <ul className="plain-list flow">
            {drafts.map(({ id, organisation, movedAt }) => (
              <li key={id}>
                <Link href={to('/mine/applications/[application]', { application: id })}>
                  {t('continue', { applicant: organisation ?? me.person.name, day: formatMoment(movedAt, locale) })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ForWhom />
      <section className="column flow" aria-labelledby="rules">
        <h2 id="rules">{t('rules')}</h2>
        <CallRules call={call.content} checks={checksOf(call.content, here.name)} of={fits ? kind : undefined} />
      </section>
      <MissingReports />
      {fits ? (
        <ClientTexts only={['applications.begin']}>
          <BeginForm call={slug} beginning={randomUUID()} applicant={me.acting?.name ?? me.person.name} />
        </ClientTexts>
      ) : (
        <Notice tone="warning" title={t('wrongKind', { applicant: me.acting?.name ?? me.person.name })}>
          {t('wrongKindText')}
        </Notice>
      )}
    </div>
  )
}
