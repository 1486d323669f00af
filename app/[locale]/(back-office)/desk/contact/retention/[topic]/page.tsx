import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { administrator, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { nested, type Typed } from '@/components/ui/form-state'
import { Notice } from '@/components/ui/notice'
import { retentionInput } from '@/db/contact/retention/input'
import { findRetentionRule, readRetention } from '@/db/contact/retention/reads'
import { type Keeping, signatureOf, usual } from '@/db/contact/retention/rules'
import { Report } from '../report'
import { timesInWords } from '../times'
import { RuleForm } from './rule-form'

type Props = { params: Promise<{ topic: string }>; searchParams: Promise<{ step?: string }> }

/** The topic of this page with its rule; `all` is the rule of the whole town. */
const ruleHere = cache(async (id: string) => {
  await visitor('contact')
  const asker = await administrator()
  const topics = await readRetention(asker)
  const topic = topics.find((one) => one.id === id)
  if (!topic && id !== 'all') notFound()
  return { asker, topic, saved: await findRetentionRule(asker, topic?.id ?? null) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ topic }, t, pick] = await Promise.all([
    ruleHere((await params).topic),
    getTranslations('keeping.retention'),
    localized(),
  ])
  return { title: `${topic ? pick(topic.name) : t('everything')} · ${t('title')}` }
}

export default async function RulePage({ params, searchParams }: Props) {
  const [{ topic: id }, { step }] = await Promise.all([params, searchParams])
  const { asker, topic, saved } = await ruleHere(id)
  const [t, portal, to, pick, times, typed] = await Promise.all([
    getTranslations('keeping.retention'),
    getTranslations('portal'),
    paths(),
    localized(),
    timesInWords(),
    parked(),
  ])
  const name = topic ? pick(topic.name) : t('everything')
  const draft = step === 'trial' && typed ? retentionInput.safeParse(nested(typed)) : null
  const seen = draft?.success ? signatureOf(draft.data) : ''
  const known = { topic: topic?.id ?? '', version: String(saved?.version ?? '') }
  return (
    <div className="column flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t('title'), href: to('/desk/contact/retention') }, { label: name }]}
      />
      <PageHeading title={name} eyebrow={t('title')} lead={t('ruleLead')} />
      {step === 'changed' && typed && (
        <Notice tone="warning" live="status">
          {t('changed')}
        </Notice>
      )}
      {draft?.success && (
        <Notice tone="info" live="status" title={t('trial')}>
          <p>{t('trialTimes', times(draft.data))}</p>
          <Report topics={await readRetention(asker, { ...draft.data })} heading={t('trialReport')} />
          <p>{t('trialText')}</p>
        </Notice>
      )}
      <ClientTexts only={['keeping.form']}>
        <RuleForm
          initial={{ ...known, ...(typed ?? valuesOf(saved ?? topic?.keeping ?? usual)), seen }}
          shown={Boolean(seen)}
        />
      </ClientTexts>
    </div>
  )
}

const valuesOf = ({ photoDays, blankDays, blankText, deleteDays }: Keeping): Typed => ({
  photoDays: String(photoDays),
  blankDays: String(blankDays),
  ...(blankText ? { blankText: 'yes' } : {}),
  deleteDays: deleteDays === null ? '' : String(deleteDays),
})
