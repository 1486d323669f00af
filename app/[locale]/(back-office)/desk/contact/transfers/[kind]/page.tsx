import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { transferKinds } from '@/db/contact/transfers/input'
import { tryTable } from '@/db/contact/transfers/reads'
import { CarryForm } from './carry-form'
import { TrialOf } from './trial'

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<{ step?: string; did?: string }> }

const kindHere = async (params: Props['params']) => {
  const { kind } = await params
  return transferKinds.find((one) => one === kind) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [kind, t] = await Promise.all([kindHere(params), getTranslations('transfers')])
  return { title: t(`title.${kind}`) }
}

/** Topics or rules as a table: carried out, mended in a spreadsheet, looked at and taken in again. */
export default async function TransferPage({ params, searchParams }: Props) {
  const [asker, kind, { step, did }, t, portal, to, typed] = await Promise.all([
    officer('contact'),
    kindHere(params),
    searchParams,
    getTranslations('transfers'),
    getTranslations('portal'),
    paths(),
    parked(),
  ])
  const table = step && typed ? String(typed.table ?? '') : ''
  const trial = table ? await tryTable(asker, { kind, table }) : null
  const back = kind === 'topics' ? '/desk/contact/topics' : '/desk/contact/routing'
  return (
    <div className="flow-wide">
      <Breadcrumbs
        label={portal('breadcrumbs')}
        crumbs={[{ label: t(`back.${kind}`), href: to(back) }, { label: t(`title.${kind}`) }]}
      />
      <PageHeading
        title={t(`title.${kind}`)}
        lead={t(`lead.${kind}`)}
        actions={
          <ButtonLink href={`/api/contact/transfers/${kind}.csv`} look="secondary" icon="download" download>
            {t('export')}
          </ButtonLink>
        }
      />
      {did && /^\d+$/.test(did) && (
        <Notice tone="success" live="status">
          {t('did', { count: Number(did) })}
        </Notice>
      )}
      {step === 'changed' && <Notice tone="warning">{t('changedMeanwhile')}</Notice>}
      {step === 'other' && <Notice tone="warning">{t('otherTable')}</Notice>}
      {trial && <TrialOf trial={trial} />}
      <ClientTexts only={['transfers.form']}>
        <CarryForm
          kind={kind}
          initial={{ table }}
          seen={trial && trial.faults.length === 0 ? trial.seen : null}
          count={trial?.changes.length ?? 0}
        />
      </ClientTexts>
    </div>
  )
}
