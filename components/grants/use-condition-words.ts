'use client'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '@/components/ui/format'
import type { GrantForm, Question } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { worded } from '@/db/grants/forms/words/rules'

/** When a question is to be answered, in words: for forms that cannot hide it. */
export function useConditionWords(form: GrantForm) {
  const t = useTranslations('grantForms.when')
  const locale = useLocale()
  const say = worded(locale)
  return ({ when: { fromCents, belowCents, after } }: Pick<Question, 'when'>): string | undefined => {
    const question = after && questionsOf(form).find(({ key }) => key === after.question)
    const answer = question && after.choices.map((choice) => choiceName(question, choice)).join(', ')
    const words = [
      fromCents !== null && t('from', { sum: formatMoney(fromCents, locale) }),
      belowCents !== null && t('below', { sum: formatMoney(belowCents, locale) }),
      question && t('after', { question: say(question.label), answer: answer ?? '' }),
    ].filter((word): word is string => Boolean(word))
    return words.length ? t('answer', { when: words.join(', ') }) : undefined
  }

  function choiceName(question: Question, choice: string): string {
    if (question.type === 'yesno') return t(choice === 'yes' ? 'yes' : 'no')
    const found = 'choices' in question && question.choices.find(({ key }) => key === choice)
    return found ? say(found.name) : choice
  }
}
