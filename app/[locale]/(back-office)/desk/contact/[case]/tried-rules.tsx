import { useTranslations } from 'next-intl'
import { type ConditionNames, ConditionWords, useConditionValues } from '@/components/contact/condition-words'
import type { Condition, Tried } from '@/db/contact/routing/rules'

type Names = { names: ConditionNames }

/** Every rule that was tried, in order, and what each of its conditions saw in the case. */
export function TriedRules({ tried, names }: { tried: readonly Tried[] } & Names) {
  const t = useTranslations('routing.why')
  return (
    <ol>
      {tried.map(({ rule, name, met, conditions }) => (
        <li key={rule}>
          {t(met ? 'fitted' : 'didNotFit', { name })}
          <ul>
            {conditions.map((condition) => (
              <li key={condition.on}>
                <ConditionWords {...condition} names={names} />. <Seen condition={condition} names={names} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** Where a case tells nothing of what is asked, and where it tells of something else. */
const untold = { area: 'noPoint', answer: 'notAnswered' } as const
const unmet = { area: 'noArea', answer: 'answeredOther' } as const

function Seen({ condition: { on, seen, met }, names }: { condition: Condition } & Names) {
  const t = useTranslations('routing.why')
  const told = useConditionValues(names)
  if (seen === null) return t(untold[on as keyof typeof untold] ?? 'notTold')
  if (seen.length === 0) return t(unmet[on as keyof typeof unmet] ?? 'notFound')
  return t(met ? 'seenFits' : 'seenOther', { values: told(on, seen).join(', ') })
}
