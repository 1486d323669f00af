import { useTranslations } from 'next-intl'
import { ConditionWords, useConditionValues } from '@/components/contact/condition-words'
import type { Condition, Tried } from '@/db/contact/routing/rules'

type Topics = { topics: ReadonlyMap<string, string> }

/** Every rule that was tried, in order, and what each of its conditions saw in the case. */
export function TriedRules({ tried, topics }: { tried: readonly Tried[] } & Topics) {
  const t = useTranslations('routing.why')
  return (
    <ol>
      {tried.map(({ rule, name, met, conditions }) => (
        <li key={rule}>
          {t(met ? 'fitted' : 'didNotFit', { name })}
          <ul>
            {conditions.map((condition) => (
              <li key={condition.on}>
                <ConditionWords {...condition} topics={topics} />. <Seen condition={condition} topics={topics} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Seen({ condition: { on, seen, met }, topics }: { condition: Condition } & Topics) {
  const t = useTranslations('routing.why')
  const told = useConditionValues(topics)
  if (seen === null) return t('notTold')
  if (seen.length === 0) return t('notFound')
  return t(met ? 'seenFits' : 'seenOther', { values: told(on, seen).join(', ') })
}
