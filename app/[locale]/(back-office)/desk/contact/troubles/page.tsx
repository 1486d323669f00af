import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { officer, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { listTroubles, listWaves } from '@/db/contact/troubles/reads'
import { finnishClock } from '@/db/fields'
import { TroubleForm } from './trouble-form'
import { troubleOptions } from './trouble-options'
import { TroubleTable } from './trouble-table'
import { Waves } from './waves'

type Props = { searchParams: Promise<{ did?: string; topic?: string; area?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('troubles'))('title') }
}

/** What is told at the start of sending while many would tell the same: a storm, a power cut. */
export default async function TroublesPage({ searchParams }: Props) {
  const [asker, { did, topic, area }, here] = await Promise.all([officer('contact'), searchParams, town()])
  const [rows, waves, { topics, areas }, t, typed] = await Promise.all([
    listTroubles(asker),
    listWaves(asker),
    troubleOptions(asker),
    getTranslations('troubles'),
    parked(),
  ])
  const names = (options: readonly { value: string; label: string }[]) =>
    new Map(options.map(({ value, label }) => [value, label]))
  const done = (['told', 'changed', 'ended'] as const).find((one) => one === did)
  const now = new Date()
  const initial = {
    ...{ submission: randomUUID(), startsAt: finnishClock(now), receipts: 'on' },
    endsAt: finnishClock(new Date(now.valueOf() + 86_400_000)),
    ...(topic ? { topics: [topic] } : {}),
    ...(area ? { area } : {}),
    ...typed,
  }
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`did.${done}`)}
          </Notice>
        )}
        <Waves found={waves} areas={names(areas)} />
        <ClientTexts only={['troubles.form']}>
          {rows.length === 0 ? (
            <EmptyState title={t('none')}>
              <p>{t('noneText')}</p>
            </EmptyState>
          ) : (
            <TroubleTable rows={rows} names={{ topics: names(topics), areas: names(areas) }} />
          )}
          <TroubleForm locales={here.locales} topics={topics} areas={areas} initial={initial} />
        </ClientTexts>
      </div>
    </>
  )
}
