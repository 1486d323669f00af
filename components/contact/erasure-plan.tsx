import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { type Fate, fates, isKept } from '@/db/contact/erasures/rules'

type Case = { reference: string; fate: Fate; name: string }
type Props = { plan: readonly Case[]; officer: string }

/** What goes of each case and what stays, those with the same lot together. */
export function ErasurePlan({ plan, officer }: Props) {
  const t = useTranslations('erasure')
  const privacy = useTranslations('privacy')
  const byFate = Map.groupBy(plan, ({ fate }) => fate)
  return (
    <>
      {fates.flatMap((fate) => {
        const list = byFate.get(fate)
        return list ? [<Lot key={fate} fate={fate} names={list.map(({ name }) => name)} />] : []
      })}
      {plan.some(({ fate }) => isKept(fate)) && (
        <Notice>
          <p>
            {t('complain')} <a href={`mailto:${officer}`}>{officer}</a>. {t('complainOn')}{' '}
            <a href="https://tietosuoja.fi">{privacy('ombudsman')}</a>.
          </p>
        </Notice>
      )}
    </>
  )
}

function Lot({ fate, names }: { fate: Fate; names: readonly string[] }) {
  const t = useTranslations('erasure')
  return (
    <section className="flow" aria-labelledby={`fate-${fate}`}>
      <h2 id={`fate-${fate}`}>{t(`fate.${fate}.title`)}</h2>
      <ul className="list-disc ps-5">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>{t(`fate.${fate}.lead`)}</p>
      {!isKept(fate) &&
        (['goes', 'stays'] as const).map((part) => (
          <div key={part} className="flow">
            <h3>{t(part)}</h3>
            <ul className="list-disc ps-5">
              {t(`fate.${fate}.${part}`)
                .split('\n')
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
            </ul>
          </div>
        ))}
    </section>
  )
}
