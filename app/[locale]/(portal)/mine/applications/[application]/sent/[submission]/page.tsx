import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { applicationHere } from '@/app/_server/application'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AnswerSheet } from '@/components/grants/answer-sheet'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatMoment } from '@/components/ui/format'
import { findSubmission } from '@/db/grants/applications/submissions/reads'
import { PrintoutLink } from '../../printout-link'

type Props = { params: Promise<{ application: string; submission: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ submission }, t] = await Promise.all([params, getTranslations('applications')])
  return { title: t('submission', { number: submission }), robots: { index: false } }
}

/** An application as it was sent: unchanged, whatever has been completed since. */
export default async function SentPage({ params }: Props) {
  const { application: id, submission: number } = await params
  const [{ application, call }, me, t, portal, to, pick, locale] = await Promise.all([
    applicationHere(id),
    resident('grants'),
    getTranslations('applications'),
    getTranslations('portal'),
    paths(),
    localized(),
    getLocale(),
  ])
  const sent = /^\d{1,6}$/.test(number) ? await findSubmission(me, id, Number(number)) : null
  if (!sent) notFound()
  return (
    <div className="page page-main flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[
          { label: portal('mine'), href: to('/mine') },
          { label: pick(call.name), href: to('/mine/applications/[application]', { application: id }) },
          { label: t('submission', { number }) },
        ]}
      />
      <PageHeading
        title={t('submission', { number })}
        eyebrow={`${pick(call.name)}, ${application.number ?? ''}`}
        lead={sent.keyed ? undefined : [formatMoment(sent.at, locale), sent.by].filter(Boolean).join(', ')}
      />
      <p>
        <PrintoutLink application={id} sending={Number(number)} />
      </p>
      <AnswerSheet
        {...{ call, pick, locale, answers: sent.answers, papers: sent.papers }}
        applicant={application.applicantKind}
        keyed={sent.keyed ? { by: null, at: sent.at } : undefined}
      />
      <p className="small muted">{t('hash', { sha256: sent.sha256 })}</p>
    </div>
  )
}
