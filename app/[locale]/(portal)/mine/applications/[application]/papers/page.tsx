import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { applicationHere } from '@/app/_server/application'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { paperFields } from '@/components/grants/paper-field'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { finnishDay } from '@/db/fields'
import { askedPapers } from '@/db/grants/applications/papers/rules'
import { findPapersFor } from '@/db/grants/passports/using/reads'
import { StepList } from '../step-list'
import { MyPaperField } from './paper-field'

type Props = {
  params: Promise<{ application: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.papers'))('title') }
}

/** The papers of an application: what is asked for, what is there, what is promised. */
export default async function PapersPage({ params, searchParams }: Props) {
  const [{ application: id }, { did, problem, why, at }] = await Promise.all([params, searchParams])
  const [sheet, t, portal, to, pick, refusals, passport] = await Promise.all([
    applicationHere(id),
    getTranslations('applications.papers'),
    getTranslations('portal'),
    paths(),
    localized(),
    getTranslations('refusals'),
    getTranslations('passport'),
  ])
  const { application, call, answers, papers } = sheet
  const own = await findPapersFor(await resident('grants'), id)
  const closes = finnishDay(sheet.closesAt)
  const asked = askedPapers(call, application.applicantKind, answers)
  const fields = paperFields(asked, pick, t('other'))
  const wanted = sheet.supplement?.wanted ?? []
  const isOpen = (key: string) =>
    application.state === 'draft' ||
    wanted.some((one) => one.key === key) ||
    papers.some(({ requirement, promisedBy }) => requirement === key && promisedBy !== null)
  const refused = typeof why === 'string' && refusals.has(why) ? refusals(why) : null
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('mine'), href: to('/mine') },
          { label: pick(call.name), href: to('/mine/applications/[application]', { application: id }) },
          { label: t('title') },
        ]}
      />
      <PageHeading title={t('title')} eyebrow={pick(call.name)} lead={t('lead')} />
      <StepList sheet={sheet} current="papers" />
      {(did === 'added' || did === 'removed') && (
        <Notice tone="success" live="status">
          {t(did)}
        </Notice>
      )}
      {(did === 'used' || did === 'kept') && (
        <Notice tone="success" live="status">
          {passport(did === 'used' ? 'use.used' : 'keep.did')}
        </Notice>
      )}
      {refused && (
        <Notice tone="danger" live="alert">
          {refused}
        </Notice>
      )}
      <ClientTexts only={['applications.papers', 'documents', 'passport']}>
        {fields.map((field) => (
          <MyPaperField
            key={field.key}
            application={application}
            field={field}
            papers={papers.filter(({ requirement }) => requirement === field.key)}
            open={isOpen(field.key)}
            own={own && { ...own, closes }}
            problem={at === field.key && typeof problem === 'string' && !refused ? problem : undefined}
          />
        ))}
      </ClientTexts>
      <ButtonRow>
        <ButtonLink href={to('/mine/applications/[application]/review', { application: id })}>{t('next')}</ButtonLink>
      </ButtonRow>
    </div>
  )
}
