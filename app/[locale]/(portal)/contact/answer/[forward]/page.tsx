import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized } from '@/app/_server/here'
import { town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { forwardKey } from '@/db/contact/forwards/answers/input'
import { openForward } from '@/db/contact/forwards/reads'
import { AnswerForm } from './answer-form'
import { Given } from './given'
import { Matter } from './matter'
import { Pictures } from './pictures'
import { Shut } from './shut'

type Props = {
  params: Promise<{ forward: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const forwardHere = cache(async (key: string) => {
  const asker = await visitor('contact')
  return (forwardKey.safeParse(key).success && (await openForward(asker, key))) || notFound()
})

/** The title tells nothing of the case: it stays in the history of a telephone that others hold too. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t] = await Promise.all([getTranslations('forwards.page'), forwardHere((await params).forward)])
  return { title: t('shortTitle'), robots: { index: false, follow: false }, referrer: 'same-origin' }
}

/** A case for somebody outside the town, by their own link alone: what they were chosen to see, and their answer. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const [{ forward: key }, { did, problem }] = await Promise.all([params, searchParams])
  const found = await forwardHere(key)
  if (found.standing !== 'open') return <Shut why={found.standing} />
  const [t, here, pick, locale, typed] = await Promise.all([
    getTranslations('forwards.page'),
    town(),
    localized(),
    getLocale(),
    parked(),
  ])
  const lead = {
    organisation: pick(here.texts.organisation),
    name: found.name,
    day: formatWeekday(found.dueOn, locale),
  }
  return (
    <div className="page page-main sections">
      <div className="flow">
        <PageHeading
          title={t('title', { reference: found.reference })}
          lead={t(found.handedOver ? 'leadWhole' : 'lead', lead)}
        />
        {did === 'answered' && (
          <Notice tone="success" title={t('sent')} live="status">
            {t('sentText')}
          </Notice>
        )}
      </div>
      <div className="split">
        <div className="flow-wide">
          <Matter at={key} found={found} />
          {found.answers.length > 0 && <Given answers={found.answers} />}
        </div>
        <div className="flow-wide">
          {found.handedOver ? (
            <p>{t('answerThem')}</p>
          ) : (
            <>
              <ClientTexts only={['forwards.page']}>
                <AnswerForm at={key} initial={{ event: randomUUID(), ...typed }} />
              </ClientTexts>
              <Pictures at={key} sent={found.sent} did={String(did ?? '')} problem={String(problem ?? '')} />
            </>
          )}
          <p className="muted">{t('until')}</p>
        </div>
      </div>
    </div>
  )
}
