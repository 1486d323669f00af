import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { PageHeading } from '@/components/frame/page-heading'
import { HandInForm } from '@/components/grants/hand-in-form'
import { MoreTime } from '@/components/grants/more-time'
import { ReceiptForm } from '@/components/grants/receipt-form'
import { ReceiptList } from '@/components/grants/receipt-list'
import { ReceiptSum } from '@/components/grants/receipt-sum'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { hasScanner } from '@/db/files/documents/reads'
import { mayGetTime } from '@/db/grants/awards/rules'
import { type PaperSheet, readSheetOnPaper } from '@/db/grants/receipts/sheets/reads'
import { unprovenOf } from '@/db/grants/receipts/sheets/rules'
import { add, hand, mend, moreTime, remove } from './actions'

type Props = {
  params: Promise<{ award: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('post.receipts'))('title') }
}

/** The receipts that somebody has sent by post, keyed in on the form the residents have; another checks them. */
export default async function PaperReceiptsPage({ params, searchParams }: Props) {
  const [{ award: id }, { did, why, ...trouble }, asker] = await Promise.all([params, searchParams, preparer()])
  if (!z.uuid().safeParse(id).success) notFound()
  const sheet = await unlessBarred(readSheetOnPaper(asker, id))
  const [t, time, money, refusals, to, pick, locale] = await Promise.all([
    getTranslations('post.receipts'),
    getTranslations('extensions'),
    getTranslations('money'),
    getTranslations('refusals'),
    paths(),
    localized(),
    getLocale(),
  ])
  const list = { label: money('receipts.title'), href: to('/desk/grants/receipts') }
  if (!sheet) return <Barred back={list} />
  const { award, lines } = sheet
  const collects = award.state === 'awaitingReceipts' && !award.receiptsAt
  const mends = award.receiptsAt !== null && (award.state === 'awaitingReceipts' || award.state === 'blocked')
  const page = { label: award.number, href: to('/desk/grants/receipts/[award]', { award: id }) }
  const done = (['added', 'removed', 'proven'] as const).find((one) => one === did)
  return (
    <ClientTexts only={['money', 'documents', 'extensions']}>
      <Breadcrumbs label={money('receipts.title')} crumbs={[list, page, { label: t('title') }]} />
      <PageHeading title={t('title')} eyebrow={`${award.number} · ${award.applicant}`} lead={pick(award.call)} />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {money(`mine.${done}`)}
          </Notice>
        )}
        {did === 'keyedTime' && (
          <Notice tone="success" live="status">
            {time('keyed')}
          </Notice>
        )}
        {typeof why === 'string' && refusals.has(why) && (
          <Notice tone="danger" live="alert">
            {refusals(why)}
          </Notice>
        )}
        <Notice tone="info">
          {award.receiptsDueOn && `${t('due', { day: formatDay(award.receiptsDueOn, locale) })} `}
          {t('anotherChecks')}
        </Notice>
        <ReceiptSum terms={sheet.terms} sums={sheet.sums} />
        <ReceiptList
          award={id}
          lines={lines}
          judged={award.receiptsAt !== null}
          remove={collects ? remove : undefined}
          mend={mends ? { action: mend, today: sheet.today, byPost: true } : undefined}
          earlier={(mending) => `/api/files/desk/receipts/earlier/${mending}`}
          upload={(receipt) => `/api/uploads/paper-receipts/${id}/${receipt}?locale=${locale}`}
          address={(receipt) => `/api/files/desk/receipts/${receipt}`}
          hasScanner={hasScanner()}
          trouble={{ at: trouble.at, problem: typeof trouble.problem === 'string' ? trouble.problem : undefined }}
        />
        {collects && <Collecting sheet={sheet} />}
        <MoreTime
          {...{ about: 'receipts', id, dueOn: award.receiptsDueOn, today: sheet.today, byPost: true }}
          extensions={sheet.extensions}
          waits={mayGetTime(award)}
          action={moreTime}
        />
      </div>
    </ClientTexts>
  )
}

async function Collecting({ sheet: { award, budget, lines, today } }: { sheet: PaperSheet }) {
  const [pick, typed] = await Promise.all([localized(), parked()])
  return (
    <>
      <ReceiptForm
        action={add}
        award={award.id}
        lines={budget.map(({ key, name }) => ({ value: key, label: pick(name) }))}
        initial={{ submission: randomUUID(), ...typed }}
      />
      {lines.length > 0 && <HandInForm action={hand} award={award.id} unproven={unprovenOf(lines)} today={today} />}
    </>
  )
}
