import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Barred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { paperHere, paperLinks } from '@/app/_server/paper'
import { PageHeading } from '@/components/frame/page-heading'
import { FillSteps } from '@/components/grants/fill-steps'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoment } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { ArrivalFacts } from './arrival-facts'
import { applicantOf } from './crumbs'
import { DropForm } from './drop-form'
import { Wanted } from './wanted'

type Props = { params: Promise<{ application: string }>; searchParams: Promise<{ did?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [sheet, t] = await Promise.all([paperHere((await params).application), getTranslations('arrivals')])
  return { title: sheet ? applicantOf(sheet) : t('title') }
}

/** An application on paper while it is keyed in: whose it is, how it came, what is left to do. */
export default async function PaperApplicationPage({ params, searchParams }: Props) {
  const [{ application: id }, { did }] = await Promise.all([params, searchParams])
  const [sheet, t, queue, to, pick, locale] = await Promise.all([
    paperHere(id),
    getTranslations('arrivals'),
    getTranslations('handling.queue.table'),
    paths(),
    localized(),
    getLocale(),
  ])
  const list = { label: t('title'), href: to('/desk/grants/paper') }
  if (!sheet) return <Barred back={list} />
  const { application, call, answers, obstacles, versions, papers, supplement, late, closesAt } = sheet
  const isDraft = application.state === 'draft'
  const done = (['begun', 'changed'] as const).find((word) => word === did)
  return (
    <div className="flow-wide">
      <Breadcrumbs label={t('breadcrumbs')} crumbs={[list, { label: applicantOf(sheet) }]} />
      <PageHeading
        title={applicantOf(sheet)}
        eyebrow={[application.number, pick(call.name)].filter(Boolean).join(', ')}
        tags={late && <Tag tone="warning">{queue('late')}</Tag>}
        lead={isDraft ? t('draftLead') : undefined}
      />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      {late && isDraft && <Notice tone="warning">{t('late', { at: formatMoment(closesAt, locale) })}</Notice>}
      {supplement && <Wanted sheet={sheet} />}
      {!isDraft && (
        <p>
          <Link href={to('/desk/grants/applications/[application]', { application: id })}>{t('toApplication')}</Link>
        </p>
      )}
      {(isDraft || supplement) && (
        <FillSteps
          {...{ call, answers, obstacles, pick }}
          current={null}
          applicant={application.applicantKind}
          written={new Set(Object.keys(versions))}
          hasPapers={papers.length > 0}
          links={paperLinks(to, id)}
          review={t('review.title')}
        />
      )}
      <ArrivalFacts sheet={sheet} />
      {isDraft && (
        <ClientTexts only={['arrivals']}>
          <DropForm application={id} />
        </ClientTexts>
      )}
    </div>
  )
}
