import { getLocale, getTranslations } from 'next-intl/server'
import { PressForm } from '@/components/grants/press-form'
import { DateTime, Day, Money } from '@/components/ui/amounts'
import { Button, ButtonRow } from '@/components/ui/button'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import type { BatchRow } from '@/db/grants/payments/batches/reads'
import { approve, cancel } from './actions'

type Props = { batch: BatchRow; pays: boolean; own: boolean }

/** Who made the batch and who approved it, what it comes to, and what can be done with it now. */
export async function BatchFacts({ batch, pays, own }: Props) {
  const [t, locale] = await Promise.all([getTranslations('money'), getLocale()])
  const { approvedAt, exportedAt, cancelledAt } = batch
  const state = cancelledAt ? 'cancelled' : exportedAt ? 'sent' : approvedAt ? 'approved' : 'open'
  return (
    <>
      <DefinitionList
        facts={[
          { term: t('head.state'), detail: t(`batch.${state}`) },
          { term: t('head.day'), detail: <Day at={batch.payOn} locale={locale} /> },
          { term: t('head.sum'), detail: <Money cents={batch.cents} locale={locale} /> },
          { term: t('head.made'), detail: batch.createdBy },
          approvedAt && {
            term: t('head.approved'),
            detail: (
              <>
                {batch.approvedBy}, <DateTime at={approvedAt} locale={locale} />
              </>
            ),
          },
        ]}
      />
      {state === 'open' && own && <Notice tone="info">{t('batch.own')}</Notice>}
      {pays && (
        <ButtonRow>
          {state === 'open' && !own && (
            <PressForm action={approve} fields={{ batch: batch.id }} look="primary">
              {t('batch.approve')}
            </PressForm>
          )}
          {(state === 'open' || state === 'approved') && (
            <PressForm action={cancel} fields={{ batch: batch.id }} look="quiet">
              {t('batch.cancel')}
            </PressForm>
          )}
        </ButtonRow>
      )}
      {(state === 'approved' || state === 'sent') && <Files batch={batch} pays={pays} />}
    </>
  )
}

async function Files({ batch: { id, sha256 }, pays }: { batch: BatchRow; pays: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('money.batch'), getLocale()])
  const file = (name: 'bank' | 'list') => `/api/grants/batches/${id}/${name}?locale=${locale}`
  return (
    <div className="boxed flow">
      <p className="break-anywhere">{t('sealed', { hash: sha256 ?? '' })}</p>
      {pays && (
        <>
          <p>{t('fetchHint')}</p>
          <ButtonRow>
            <form action={file('bank')} method="post">
              <Button type="submit" icon="download">
                {t('file')}
              </Button>
            </form>
            <form action={file('list')} method="post">
              <Button type="submit" look="secondary" icon="download">
                {t('list')}
              </Button>
            </form>
          </ButtonRow>
        </>
      )}
    </div>
  )
}
