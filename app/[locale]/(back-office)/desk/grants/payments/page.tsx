import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { PressForm } from '@/components/grants/press-form'
import { finnishDay } from '@/db/fields'
import { listUnpaid } from '@/db/grants/awards/reads'
import { countCodeless, listTaxFiles } from '@/db/grants/payees/reads'
import { listAnswers, listBatches } from '@/db/grants/payments/batches/reads'
import { bring } from './actions'
import { Answers } from './answers'
import { Batches } from './batches'
import { Held } from './held'
import { Outcome } from './outcome'
import { Ready } from './ready'
import { Tax } from './tax'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('money.payments'))('title') }
}

/** What is to be paid, what holds the rest, the batches, and what banks have said. */
export default async function PaymentsPage({ searchParams }: Props) {
  const [query, asker, t] = await Promise.all([
    searchParams,
    grantOfficer('pay', 'audit'),
    getTranslations('money.payments'),
  ])
  const year = Number(finnishDay(new Date()).slice(0, 4))
  const [unpaid, batches, answers, files, codeless, locale, to] = await Promise.all([
    listUnpaid(asker),
    listBatches(asker),
    listAnswers(asker),
    listTaxFiles(asker),
    countCodeless(asker, year),
    getLocale(),
    paths(),
  ])
  const ready = unpaid.filter(({ state, holds }) => state === 'payable' && holds.length === 0)
  const pays = asker.duty === 'pay'
  return (
    <ClientTexts only={['money.payments']}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="sections">
        <Outcome query={query} />
        {pays && (
          <div className="flow">
            <PressForm action={bring} fields={{}}>
              {t('bring')}
            </PressForm>
            <p className="field-hint">{t('bringHint')}</p>
          </div>
        )}
        <Ready rows={ready} pays={pays} />
        <Held rows={unpaid.filter((row) => !ready.includes(row))} pays={pays} />
        <Batches rows={batches} locale={locale} to={to} />
        <Answers rows={answers} pays={pays} />
        <Tax files={files} codeless={codeless} pays={pays} year={year} />
      </div>
    </ClientTexts>
  )
}
