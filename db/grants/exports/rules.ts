import type { Answers, GrantForm } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { worded } from '@/db/grants/forms/words/rules'
import type { Locale } from '@/tenants/municipality'

/** Answers beside the questions as they were asked, each as it is typed. */
export const answersWith = ({ form }: { form: GrantForm }, said: Answers, locale: Locale) =>
  questionsOf(form).flatMap(({ key, type, label }) => {
    const value = said[key]
    if (type === 'shown' || value === undefined) return []
    return [{ question: worded(locale)(label), answer: Object.values(answersTyped(form, { [key]: value })).flat() }]
  })
