import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { localized, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AwardStateTag } from '@/components/grants/award-state'
import { HandInForm } from '@/components/grants/hand-in-form'
import { MoreTime } from '@/components/grants/more-time'
import { ReceiptForm } from '@/components/grants/receipt-form'
import { ReceiptList } from '@/components/grants/receipt-list'
import { ReceiptSum } from '@/components/grants/receipt-sum'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tags } from '@/components/ui/tag'
import { hasScanner } from '@/db/files/documents/reads'
import { isUnpaid, mayGetTime, unpaid, waitsForReceipts } from '@/db/grants/awards/rules'
import { listMyPayees } from '@/db/grants/payees/reads'
import { openOf } from '@/db/grants/receipts/mending/rules'
import { countdown } from '@/db/grants/receipts/rules'
import { readMySheet, type Sheet } from '@/db/grants/receipts/sheets/reads'
import { unprovenOf } from '@/db/grants/receipts/sheets/rules'
import { add, hand, mend, moreTime, remove } from './actions'
import { Payees } from './payees'
import { RefuseForm } from './refuse-form'

type Props = {
  params: Promise<{ award: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.mine'))('title') }
}

/** The tax administration is told of what was paid, too: who got it may be told afterwards. */
const taxed: readonly string[] = [...unpaid, 'inBatch', 'paid']

/** One grant of mine: how its money stands, and its receipts line by line with the sum they come to. */
export default async function MyAwardPage({ params, searchParams }: Props) {
  const [{ award: id }, { did, at, problem, why }, me] = await Promise.all([params, searchParams, resident('grants')])
  const sheet = z.uuid().safeParse(id).success ? await readMySheet(me, id) : null
  if (!sheet) notFound()
  const [t, time, to, pick, refusals, locale] = await Promise.all([
    getTranslations('money'),
    getTranslations('extensions'),
    paths(),
    localized(),
    getTranslations('refusals'),
    getLocale(),
  ])
  const { award, today } = sheet
  const done = (['added', 'removed', 'proven', 'handed', 'refused'] as const).find((one) => one === did)
  const late = award.receiptsDueOn !== null && countdown(award.receiptsDueOn, today).late
  const asked = sheet.extensions.some(({ decidedAt }) => !decidedAt)
  const mends = sheet.mayWrite && isWithDesk(award)
  const collects = sheet.mayWrite && award.state === 'awaitingReceipts' && !award.receiptsAt && (!late || asked)
  return (
    <div className="page page-main">
      <ClientTexts only={['money.mine', 'money.mending', 'money.payees', 'documents', 'extensions']}>
        <Breadcrumbs
          label={t('mine.title')}
          crumbs={[{ label: t('mine.title'), href: to('/grants/awards') }, { label: award.number }]}
        />
        <PageHeading
          title={pick(award.call)}
          eyebrow={`${award.number} · ${award.applicant}`}
          tags={
            <Tags>
              <AwardStateTag state={award.state} />
            </Tags>
          }
        />
        <div className="flow-wide">
          {done && (
            <Notice tone="success" live="status">
              {t(`mine.${done}`)}
            </Notice>
          )}
          {did === 'askedTime' && (
            <Notice tone="success" live="status">
              {time('asked')}
            </Notice>
          )}
          {did === 'mended' && (
            <Notice tone="success" live="status">
              {t('mending.mended')}
            </Notice>
          )}
          {(did === 'payeeAdded' || did === 'payeeRemoved') && (
            <Notice tone="success" live="status">
              {t(did === 'payeeAdded' ? 'payees.added' : 'payees.removed')}
            </Notice>
          )}
          {typeof why === 'string' && refusals.has(why) && (
            <Notice tone="danger" live="alert">
              {refusals(why)}
            </Notice>
          )}
          <Due sheet={sheet} late={late} asked={asked} />
          {award.receiptsDueOn && <ReceiptSum terms={sheet.terms} sums={sheet.sums} />}
          {award.receiptsDueOn && (
            <ReceiptList
              award={award.id}
              lines={sheet.lines}
              judged={award.receiptsAt !== null}
              remove={collects ? remove : undefined}
              mend={mends ? { action: mend, today } : undefined}
              earlier={(mending) => `/api/files/receipts/earlier/${mending}`}
              upload={(receipt) => `/api/uploads/receipts/${award.id}/${receipt}?locale=${locale}`}
              address={(receipt) => `/api/files/receipts/${receipt}`}
              hasScanner={hasScanner()}
              trouble={typeof problem === 'string' ? { at, problem } : {}}
            />
          )}
          {collects && <Collecting sheet={sheet} />}
          <MoreTime
            {...{ about: 'receipts', id: award.id, dueOn: award.receiptsDueOn, today, extensions: sheet.extensions }}
            waits={waitsForReceipts(award) || (asked && mayGetTime(award))}
            action={sheet.mayWrite ? moreTime : undefined}
          />
          {award.part === 'refund' && isUnpaid(award.state) && <Notice tone="info">{t('mine.refundText')}</Notice>}
          {award.part === 'refund' && award.state === 'paid' && <p>{t('mine.refundPaid')}</p>}
          {award.part !== 'refund' && sheet.toPersons && sheet.mayWrite && taxed.includes(award.state) && (
            <Payees award={award.id} payees={await listMyPayees(me, award.id)} />
          )}
          {award.part !== 'refund' && sheet.mayRefuse && isUnpaid(award.state) && <RefuseForm award={award.id} />}
        </div>
      </ClientTexts>
    </div>
  )
}

/** Its receipts have been handed in, and some of them may come back. */
const isWithDesk = ({ state, receiptsAt }: Sheet['award']) =>
  receiptsAt !== null && (state === 'awaitingReceipts' || state === 'blocked')

type Timing = {
  sheet: Sheet & { today: string }
  late: boolean
  /** More time was asked for, and nobody has answered. */
  asked: boolean
}

async function Due({ sheet: { award, lines, today }, late, asked }: Timing) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale()])
  const count = lines.filter(openOf).length
  if (count > 0 && isWithDesk(award))
    return (
      <Notice tone="warning" title={t('mending.mineTitle', { count })}>
        {t('mending.mineText')}
      </Notice>
    )
  if (award.state !== 'awaitingReceipts' || !award.receiptsDueOn) return null
  const day = formatDay(award.receiptsDueOn, locale)
  if (award.receiptsAt) return <Notice tone="info">{t('mine.handed')}</Notice>
  if (late && asked) return <Notice tone="warning">{t('mine.askedNow', { day })}</Notice>
  if (late) return <Notice tone="danger">{t('mine.lateNow', { day })}</Notice>
  const { days } = countdown(award.receiptsDueOn, today)
  return (
    <Notice tone={days <= 14 ? 'warning' : 'info'} title={t('receipts.left', { days })}>
      {t('mine.due', { day })}
    </Notice>
  )
}

async function Collecting({ sheet: { award, budget, lines } }: { sheet: Sheet }) {
  const [pick, typed] = await Promise.all([localized(), parked()])
  return (
    <>
      <ReceiptForm
        action={add}
        award={award.id}
        lines={budget.map(({ key, name }) => ({ value: key, label: pick(name) }))}
        initial={{ submission: randomUUID(), ...typed }}
      />
      {lines.length > 0 && <HandInForm action={hand} award={award.id} unproven={unprovenOf(lines)} />}
    </>
  )
}
