import { getTranslations } from 'next-intl/server'
import { PressForm } from '@/components/grants/press-form'
import { removePayee } from './actions'
import { PayeeForm } from './payee-form'

type Props = { award: string; payees: readonly { id: string; name: string; weight: number }[] }

/** The persons whom the money goes to, for the tax administration: names and parts, never codes. */
export async function Payees({ award, payees }: Props) {
  const t = await getTranslations('money.payees')
  return (
    <section className="boxed flow column" aria-labelledby="payees">
      <h2 id="payees">{t('title')}</h2>
      <p>{t('lead')}</p>
      {payees.length === 0 && <p>{t('none')}</p>}
      {payees.map(({ id, name, weight }) => (
        <div key={id} className="row">
          <p>
            {name}, {t('part', { weight })}
          </p>
          <PressForm action={removePayee} fields={{ award, payee: id }} look="quiet" small>
            <span aria-hidden="true">{t('remove')}</span>
            <span className="sr-only">{t('removeNamed', { name })}</span>
          </PressForm>
        </div>
      ))}
      <PayeeForm award={award} />
    </section>
  )
}
