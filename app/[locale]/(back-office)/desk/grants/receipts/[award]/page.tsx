import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { AwardStateTag } from '@/components/grants/award-state'
import { DecideMoreTime } from '@/components/grants/decide-more-time'
import { MoreTime } from '@/components/grants/more-time'
import { PressForm } from '@/components/grants/press-form'
import { ReceiptSum } from '@/components/grants/receipt-sum'
import { Day, Money } from '@/components/ui/amounts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonRow } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Tags } from '@/components/ui/tag'
import { finnishDay } from '@/db/fields'
import { mayGetTime } from '@/db/grants/awards/rules'
import { mayComeBack, openOf } from '@/db/grants/receipts/mending/rules'
import { countdown } from '@/db/grants/receipts/rules'
import { readSheet, type Sheet } from '@/db/grants/receipts/sheets/reads'
import { grantTime, lapse, refuseTime, settle } from './actions'
import { BudgetTable } from './budget-table'
import { CheckedLine } from './checked-line'
import { Stopped } from './stop'

type Props = {
  params: Promise<{ award: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.receipts'))('title') }
}

/** The workbench: every receipt with what asks for a second look, and the sum as it stands after each verdict. */
export default async function SheetPage({ params, searchParams }: Props) {
  const [{ award: id }, { did }, asker] = await Promise.all([
    params,
    searchParams,
    grantOfficer('pay', 'prepare', 'audit'),
  ])
  if (!z.uuid().safeParse(id).success) notFound()
  const sheet = await unlessBarred(readSheet(asker, id))
  const [t, time, to, pick] = await Promise.all([
    getTranslations('money'),
    getTranslations('extensions'),
    paths(),
    localized(),
  ])
  const list = { label: t('receipts.title'), href: to('/desk/grants/receipts') }
  if (!sheet) return <Barred back={list} />
  const { award, lines } = sheet
  const done = (['judged', 'settled', 'lapsed', 'keyedIn', 'blocked', 'released'] as const).find((one) => one === did)
  const mended = (['sentBack', 'wentOn', 'mendedOnPaper'] as const).find((one) => one === did)
  // An advance, a lump sum or an instalment has no receipts of its own: it is only looked at here, stopped and let go on.
  const onReceipts = award.receiptsDueOn !== null
  const asked = sheet.extensions.find(({ decidedAt }) => !decidedAt)
  const waits = award.state === 'awaitingReceipts' && award.receiptsAt === null
  const out = lines.some((line) => openOf(line))
  const keysIn = (waits || out || mayGetTime(award)) && sheet.byPost && asker.duties.includes('prepare')
  const checks = asker.duty !== 'audit' && award.state === 'awaitingReceipts' && award.receiptsAt !== null
  return (
    <ClientTexts only={['money', 'documents', 'extensions']}>
      <Breadcrumbs label={t('receipts.title')} crumbs={[list, { label: `${award.number} ${award.applicant}` }]} />
      <PageHeading
        title={award.applicant}
        eyebrow={`${award.number} · ${pick(award.call)}`}
        tags={
          <Tags>
            <AwardStateTag state={award.state} />
          </Tags>
        }
      />
      <div className="flow-wide">
        {done && (
          <Notice tone="success" live="status">
            {t(`receipts.${done}`)}
          </Notice>
        )}
        {mended && (
          <Notice tone="success" live="status">
            {t(`mending.${mended}`)}
          </Notice>
        )}
        {(did === 'timeGranted' || did === 'timeRefused') && (
          <Notice tone="success" live="status">
            {time(did === 'timeGranted' ? 'desk.granted' : 'desk.refused')}
          </Notice>
        )}
        <Timing sheet={sheet} />
        {asked && mayGetTime(award) && asker.duties.includes('prepare') ? (
          <DecideMoreTime extension={asked} grant={grantTime} refuse={refuseTime} />
        ) : (
          <MoreTime
            {...{ about: 'receipts', id, dueOn: award.receiptsDueOn, extensions: sheet.extensions }}
            waits={mayGetTime(award)}
            today={finnishDay(new Date())}
          />
        )}
        {keysIn && (
          <p>
            <Link href={to('/desk/grants/receipts/[award]/paper', { award: id })}>
              {t(out ? 'mending.keyIn' : 'receipts.keyIn')}
            </Link>
          </p>
        )}
        <Stopped award={award} stop={sheet.stop} duties={asker.duties} />
        {onReceipts && <ReceiptSum terms={sheet.terms} sums={sheet.sums} />}
        {sheet.recovery !== null && (
          <p>
            <Link href={to('/desk/grants/recoveries/[recovery]', { recovery: sheet.recovery })}>
              {t('receipts.recovery')}
            </Link>
          </p>
        )}
        {asker.duty !== 'audit' && award.state === 'awaitingReceipts' && <Ends sheet={sheet} />}
        {onReceipts && <BudgetTable budget={sheet.budget} lines={lines} />}
        {onReceipts && (
          <section className="flow" aria-labelledby="lines">
            <h2 id="lines">{t('receipts.lines')}</h2>
            {lines.length === 0 && <p>{t('receipts.noLines')}</p>}
            {lines.map((line) => (
              <CheckedLine key={line.id} line={line} budget={sheet.budget} checks={checks} byPost={sheet.byPost} />
            ))}
          </section>
        )}
      </div>
    </ClientTexts>
  )
}

async function Timing({ sheet: { award, terms } }: { sheet: Sheet }) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale()])
  const { receiptsDueOn, receiptsAt, payableCents, awardedCents } = award
  const left = receiptsDueOn === null ? null : countdown(receiptsDueOn, finnishDay(receiptsAt ?? new Date()))
  return (
    <DefinitionList
      facts={[
        left === null && {
          term: t('head.sum'),
          detail: (
            <>
              <Money cents={payableCents ?? awardedCents} locale={locale} />,{' '}
              {t(`part.${award.part}`, { position: award.position })}
            </>
          ),
        },
        left && {
          term: t('head.due'),
          detail: (
            <>
              <Day at={receiptsDueOn ?? ''} locale={locale} />,{' '}
              {left.late ? t('receipts.late', { days: -left.days }) : t('receipts.left', { days: left.days })}
            </>
          ),
        },
        receiptsAt && { term: t('receipts.title'), detail: <Day at={receiptsAt} locale={locale} /> },
        left !== null && { term: t('mine.income'), detail: <Money cents={terms.otherIncomeCents} locale={locale} /> },
      ]}
    />
  )
}

/** How the check ends: with a sum, or with none because the receipts were late. */
async function Ends({ sheet: { award, lines, sums, extensions } }: { sheet: Sheet }) {
  const [t, mending, locale] = await Promise.all([
    getTranslations('money.receipts'),
    getTranslations('money.mending'),
    getLocale(),
  ])
  const today = finnishDay(new Date())
  if (mayComeBack(lines, today)) {
    const days = lines.flatMap((line) => openOf(line)?.dueOn ?? []).toSorted()
    return <Notice tone="info">{mending('waits', { day: formatWeekday(days.at(-1) ?? today, locale) })}</Notice>
  }
  const fields = { award: award.id, version: String(award.version) }
  const arrived = finnishDay(award.receiptsAt ?? new Date())
  const late = award.receiptsDueOn !== null && award.receiptsDueOn < arrived
  const asked = extensions.some(({ decidedAt }) => !decidedAt)
  return (
    <>
      {award.receiptsAt && !late && sums.waiting === 0 && sums.now.excessCents > 0 && <p>{t('settleExcess')}</p>}
      <ButtonRow>
        {award.receiptsAt && !late && (
          <PressForm action={settle} fields={fields} look="primary">
            {t('settle')}
          </PressForm>
        )}
        {late && !asked && (
          <PressForm action={lapse} fields={fields} look="danger">
            {t('lapse')}
          </PressForm>
        )}
      </ButtonRow>
    </>
  )
}
