import { useTranslations } from 'next-intl'
import type { ConditionName } from '@/db/contact/routing/input'

type Props = {
  on: ConditionName
  wanted: readonly string[]
  /** Names of topics and areas by code, in the reader's language. */
  names: ConditionNames
}

export type ConditionNames = Readonly<Record<'topics' | 'areas', ReadonlyMap<string, string>>> & {
  /** Of choices among answers, by `CODE=key`. */
  readonly answers?: ReadonlyMap<string, string>
}

/** What a rule asks of a case, in words. */
export function ConditionWords({ on, wanted, names }: Props) {
  const t = useTranslations('routing.condition')
  const told = useConditionValues(names)
  return t(on, { values: told(on, wanted).join(on === 'hours' ? '–' : ', ') })
}

/** Codes, numbers and words of a condition as people call them. */
export function useConditionValues({ topics, areas, answers }: ConditionNames) {
  const kind = useTranslations('contact.kindName')
  const day = useTranslations('routing.day')
  return (on: ConditionName, values: readonly string[]) =>
    values.map((value) => {
      if (on === 'topic') return topics.get(value) ?? value
      if (on === 'area') return areas.get(value) ?? value
      if (on === 'answer') return answers?.get(value) ?? value
      if (on === 'kind') return kind(value)
      return on === 'days' ? day(value) : value
    })
}
