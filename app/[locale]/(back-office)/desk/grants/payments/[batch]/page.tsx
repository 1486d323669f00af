import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { PressForm } from '@/components/grants/press-form'
import { Money } from '@/components/ui/amounts'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { type BatchPayment, readBatch } from '@/db/grants/payments/batches/reads'
import { remove } from './actions'
import { BatchFacts } from './batch-facts'

type Props = {
  params: Promise<{ batch: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.payments'))('batches') }
}

/** One batch: its payments, whose yes it waits for, and its file. */
export default async function BatchPage({ params, searchParams }: Props) {
  const [{ batch: id }, { did }, asker] = await Promise.all([params, searchParams, grantOfficer('pay', 'audit')])
  const found = z.uuid().safeParse(id).success ? await readBatch(asker, id) : null
  if (!found) notFound()
  const [t, to] = await Promise.all([getTranslations('money'), paths()])
  const { batch, payments } = found
  const done = (['approved', 'cancelled', 'out'] as const).find((one) => one === did)
  const isOpen = !batch.approvedAt && !batch.cancelledAt
  const pays = asker.duty === 'pay'
  return (
    <ClientTexts only={['money.batch']}>
      <Breadcrumbs
        label={t('payments.title')}
        crumbs={[
          { label: t('payments.title'), href: to('/desk/grants/payments') },
          { label: t('batch.title', { number: batch.number }) },
        ]}
      />
      <PageHeading title={t('batch.title', { number: batch.number })} />
      <div className="flow-wide">
        {(done || did === 'made') && (
          <Notice tone="success" live="status">
            {done ? t(`batch.did.${done}`) : t('payments.made')}
          </Notice>
        )}
        <BatchFacts batch={batch} pays={pays} own={batch.creator === asker.staff.id} />
        <Payments rows={payments} removable={isOpen && pays} total={batch.cents} />
      </div>
    </ClientTexts>
  )
}

async function Payments({
  rows,
  removable,
  total,
}: {
  rows: readonly BatchPayment[]
  removable: boolean
  total: number
}) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale()])
  const out = {
    key: 'act',
    head: t('head.act'),
    cell: ({ id, applicant }: BatchPayment) => (
      <PressForm action={remove} fields={{ payment: id }} look="quiet" small>
        <span aria-hidden="true">{t('batch.takeOut')}</span>
        <span className="sr-only">{t('batch.takeOutNamed', { name: applicant })}</span>
      </PressForm>
    ),
  }
  return (
    <Table
      caption={t('head.count')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'applicant',
          head: t('head.applicant'),
          heads: true,
          foot: t('batch.total'),
          cell: ({ number, applicant }) => `${number} ${applicant}`,
        },
        { key: 'account', head: t('head.account'), cell: ({ lastFour }) => `… ${lastFour}` },
        {
          key: 'sum',
          head: t('head.sum'),
          numeric: true,
          foot: <Money cents={total} locale={locale} />,
          cell: ({ cents }) => <Money cents={cents} locale={locale} />,
        },
        {
          key: 'outcome',
          head: t('head.outcome'),
          cell: ({ outcome, outcomeCode }) =>
            [t(`outcome.${outcome ?? 'none'}`), outcomeCode].filter(Boolean).join(' '),
        },
        ...(removable ? [out] : []),
      ]}
    />
  )
}
