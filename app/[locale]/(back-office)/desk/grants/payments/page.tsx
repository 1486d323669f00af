import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { PressForm } from '@/components/grants/press-form'
import { Notice } from '@/components/ui/notice'
import { finnishDay } from '@/db/fields'
import { listUnpaid } from '@/db/grants/awards/reads'
import { listTaxFiles } from '@/db/grants/payees/reads'
import { listAnswers, listBatches } from '@/db/grants/payments/batches/reads'
import { bring } from './actions'
import { Answers } from './answers'
import { Batches } from './batches'
import { Held } from './held'
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
  const [unpaid, batches, answers, files, locale, to] = await Promise.all([
    listUnpaid(asker),
    listBatches(asker),
    listAnswers(asker),
    listTaxFiles(asker),
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
        <Tax files={files} pays={pays} year={Number(finnishDay(new Date()).slice(0, 4))} />
      </div>
    </ClientTexts>
  )
}

/** What the last press did, or why a file could not be read. */
async function Outcome({ query }: { query: Record<string, string | string[] | undefined> }) {
  const t = await getTranslations()
  const number = (name: string) => Number(query[name] ?? 0) || 0
  const refusal = ['answerKnown', 'tooLarge', 'notXml', 'notAnswer', 'tooMany', 'missing'].find(
    (key) => key === query.refused,
  )
  if (refusal) {
    const key = refusal === 'answerKnown' ? refusal : `answer.${refusal}`
    return (
      <Notice tone="danger" live="alert">
        {t(`refusals.payments.${key}` as 'refusals.payments.answerKnown')}
      </Notice>
    )
  }
  const words = {
    brought: () => t('money.payments.brought', { opened: number('opened'), moved: number('moved') }),
    read: () => t('money.payments.readDone', { matched: number('matched'), strays: number('strays') }),
    confirmed: () => t('money.payments.confirmed'),
    released: () => t('money.payments.released'),
  }
  const said = Object.entries(words).find(([did]) => did === query.did)?.[1]
  return said ? (
    <Notice tone="success" live="status">
      {said()}
    </Notice>
  ) : null
}
