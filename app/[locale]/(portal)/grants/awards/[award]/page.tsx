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
import { PressForm } from '@/components/grants/press-form'
import { ReceiptWords, VerdictWords } from '@/components/grants/receipt-line'
import { ReceiptSum } from '@/components/grants/receipt-sum'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { formatDay } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { Tags } from '@/components/ui/tag'
import { listMyPayees } from '@/db/grants/payees/reads'
import { countdown } from '@/db/grants/receipts/rules'
import { readMySheet, type Sheet } from '@/db/grants/receipts/sheets/reads'
import { remove } from './actions'
import { HandInForm } from './hand-in-form'
import { Payees } from './payees'
import { Proof } from './proof'
import { ReceiptForm } from './receipt-form'
import { RefuseForm } from './refuse-form'

type Props = {
  params: Promise<{ award: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.mine'))('title') }
}

const unpaid = ['awaitingFinal', 'awaitingReceipts', 'payable', 'blocked', 'returnedByBank']

/** One grant of mine: how its money stands, and its receipts line by line with the sum they come to. */
export default async function MyAwardPage({ params, searchParams }: Props) {
  const [{ award: id }, { did, at, problem, why }, me] = await Promise.all([params, searchParams, resident('grants')])
  const sheet = z.uuid().safeParse(id).success ? await readMySheet(me, id) : null
  if (!sheet) notFound()
  const [t, to, pick, refusals] = await Promise.all([
    getTranslations('money'),
    paths(),
    localized(),
    getTranslations('refusals'),
  ])
  const { award, today } = sheet
  const done = (['added', 'removed', 'proven', 'handed', 'refused'] as const).find((one) => one === did)
  const late = award.receiptsDueOn !== null && countdown(award.receiptsDueOn, today).late
  const collects = award.state === 'awaitingReceipts' && !award.receiptsAt && !late
  return (
    <div className="page page-main">
      <ClientTexts only={['money.mine', 'money.payees', 'documents']}>
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
          <Due sheet={sheet} late={late} />
          {award.receiptsDueOn && <ReceiptSum terms={sheet.terms} sums={sheet.sums} />}
          {award.receiptsDueOn && (
            <Lines sheet={sheet} removable={collects} trouble={typeof problem === 'string' ? { at, problem } : {}} />
          )}
          {collects && <Collecting sheet={sheet} />}
          {sheet.toPersons && unpaid.includes(award.state) && (
            <Payees award={award.id} payees={await listMyPayees(me, award.id)} />
          )}
          {unpaid.includes(award.state) && <RefuseForm award={award.id} />}
        </div>
      </ClientTexts>
    </div>
  )
}

async function Due({ sheet: { award, today }, late }: { sheet: Sheet & { today: string }; late: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale()])
  if (award.state !== 'awaitingReceipts' || !award.receiptsDueOn) return null
  const day = formatDay(award.receiptsDueOn, locale)
  if (award.receiptsAt) return <Notice tone="info">{t('mine.handed')}</Notice>
  if (late) return <Notice tone="danger">{t('mine.lateNow', { day })}</Notice>
  const { days } = countdown(award.receiptsDueOn, today)
  return (
    <Notice tone={days <= 14 ? 'warning' : 'info'} title={t('receipts.left', { days })}>
      {t('mine.due', { day })}
    </Notice>
  )
}

type LinesProps = { sheet: Sheet; removable: boolean; trouble: { at?: string | string[]; problem?: string } }

async function Lines({ sheet: { lines, award }, removable, trouble }: LinesProps) {
  const t = await getTranslations('money')
  const next = lines.findLast(({ document, allowance }) => !document && !allowance)
  return (
    <section className="flow" aria-labelledby="lines">
      <h2 id="lines">{t('receipts.lines')}</h2>
      {lines.length === 0 && <p>{t('receipts.noLines')}</p>}
      {lines.map((line) => (
        <article key={line.id} className="boxed flow">
          <ReceiptWords line={line} />
          <Proof
            award={award.id}
            line={line}
            open={removable}
            next={line === next}
            problem={trouble.at === line.id ? trouble.problem : undefined}
          />
          {award.receiptsAt && (
            <p>
              <VerdictWords verdict={line.verdict} />
            </p>
          )}
          {removable && (
            <PressForm action={remove} fields={{ award: award.id, receipt: line.id }} look="quiet" small>
              <span aria-hidden="true">{t('mine.remove')}</span>
              <span className="sr-only">{t('mine.removeNamed', { what: line.words })}</span>
            </PressForm>
          )}
        </article>
      ))}
    </section>
  )
}

async function Collecting({ sheet: { award, budget, lines } }: { sheet: Sheet }) {
  const [pick, typed] = await Promise.all([localized(), parked()])
  return (
    <>
      <ReceiptForm
        award={award.id}
        lines={budget.map(({ key, name }) => ({ value: key, label: pick(name) }))}
        initial={{ submission: randomUUID(), ...typed }}
      />
      {lines.length > 0 && (
        <HandInForm
          award={award.id}
          unproven={lines.filter(({ document, allowance }) => !document && !allowance).map(({ words }) => words)}
        />
      )}
    </>
  )
}
