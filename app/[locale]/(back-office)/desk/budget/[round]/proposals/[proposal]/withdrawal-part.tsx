import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { Fold } from '@/components/ui/fold'
import { formatMoment } from '@/components/ui/format'
import type { FoundDraft } from '@/db/budget/proposals/drafting/reads'
import { restore, withdraw } from './actions'
import { OneButton } from './one-button'

/** Takes the proposal off the ballot to be, or puts it back. */
export async function WithdrawalPart({ draft }: { draft: FoundDraft }) {
  const [t, locale] = await Promise.all([getTranslations('proposals.desk'), getLocale()])
  const fields = { proposal: draft.id }
  if (draft.withdrawnAt) {
    return (
      <section className="boxed flow" aria-labelledby="withdrawal-heading">
        <h2 id="withdrawal-heading">{t('withdrawnHeading')}</h2>
        <p>{t('withdrawnText', { at: formatMoment(draft.withdrawnAt, locale) })}</p>
        <ClientTexts only={[]}>
          <OneButton action={restore} fields={fields} label={t('restore')} look="secondary" />
        </ClientTexts>
      </section>
    )
  }
  return (
    <Fold title={t('withdraw')}>
      <p>{t('withdrawText')}</p>
      <ClientTexts only={[]}>
        <OneButton action={withdraw} fields={fields} label={t('withdrawNow')} look="danger" />
      </ClientTexts>
    </Fold>
  )
}
