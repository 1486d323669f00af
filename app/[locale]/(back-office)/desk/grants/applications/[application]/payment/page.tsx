import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Barred, unlessBarred } from '@/app/_server/barred'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { preparer } from '@/app/_server/paper'
import { PageHeading } from '@/components/frame/page-heading'
import { PressForm } from '@/components/grants/press-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { findPayment } from '@/db/grants/applications/arrivals/accounts/reads'
import { Refusal } from '@/db/refusal'
import { removePayee } from './actions'
import { ToldAccountForm, ToldPayeeForm } from './payment-forms'

type Props = { params: Promise<{ application: string }>; searchParams: Promise<{ did?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('arrivals.payment'))('title') }
}

/** Where the money of an applicant on paper goes, keyed in from what they have told. */
export default async function PaymentPage({ params, searchParams }: Props) {
  const [{ application: id }, { did }, asker] = await Promise.all([params, searchParams, preparer()])
  if (!z.uuid().safeParse(id).success) notFound()
  const [found, t, handling, to, pick] = await Promise.all([
    unlessBarred(findPayment(asker, id).catch(orNotFound)),
    getTranslations('arrivals.payment'),
    getTranslations('handling'),
    paths(),
    localized(),
  ])
  const queue = { label: handling('queue.title'), href: to('/desk/grants/applications') }
  if (!found) return <Barred back={queue} />
  const { application, call, account, payees } = found
  const number = handling('page.number', { number: application.number ?? '' })
  const page = { label: number, href: to('/desk/grants/applications/[application]', { application: id }) }
  const done = (['account', 'payee', 'removed'] as const).find((word) => word === did)
  const isOfPersons = application.applicantKind === 'person' || application.applicantKind === 'group'
  return (
    <div className="flow-wide">
      <Breadcrumbs label={handling('page.breadcrumbs')} crumbs={[queue, page, { label: t('title') }]} />
      <PageHeading title={t('title')} eyebrow={`${number}, ${pick(call.name)}`} />
      {done && (
        <Notice tone="success" live="status">
          {t(`did.${done}`)}
        </Notice>
      )}
      {!found.byPost || !application.number ? (
        <Notice tone="info">{t('notByPost')}</Notice>
      ) : (
        <ClientTexts only={['arrivals', 'money.payees']}>
          <section className="column flow" aria-labelledby="account">
            <h2 id="account">{t('account')}</h2>
            <p>
              {account
                ? t(account.verifiedAt ? 'checked' : 'unchecked', { lastFour: account.lastFour })
                : t('noAccount')}
            </p>
            <ToldAccountForm application={id} />
          </section>
          {isOfPersons && <Payees application={id} payees={payees} />}
        </ClientTexts>
      )}
    </div>
  )
}

function orNotFound(error: unknown): never {
  if (error instanceof Refusal && error.key === 'gone') notFound()
  throw error
}

type PayeesProps = { application: string; payees: readonly { id: string; name: string; weight: number }[] }

async function Payees({ application, payees }: PayeesProps) {
  const [t, own] = await Promise.all([getTranslations('money.payees'), getTranslations('arrivals.payment')])
  return (
    <section className="column flow" aria-labelledby="payees">
      <h2 id="payees">{t('title')}</h2>
      <p>{own('payeesLead')}</p>
      {payees.length === 0 && <p>{t('none')}</p>}
      <ul className="plain-list flow">
        {payees.map(({ id, name, weight }) => (
          <li key={id} className="boxed flow">
            <p>
              {name}, {t('part', { weight })}
            </p>
            <PressForm action={removePayee} fields={{ application, payee: id }} small>
              {t('removeNamed', { name })}
            </PressForm>
          </li>
        ))}
      </ul>
      <ToldPayeeForm application={application} />
    </section>
  )
}
