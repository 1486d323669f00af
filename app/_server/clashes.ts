import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { FormState, Problems } from '@/components/ui/form-state'
import type { Clash } from '@/db/grants/applications/drafts/input'
import { answersTyped } from '@/db/grants/forms/typed/rules'

type Form = Parameters<typeof answersTyped>[0]

/** The same form with what others have written meanwhile told at its fields, and their versions as seen: saved again, the writer's own words stand. */
export async function withClashes(answer: FormState, clashes: readonly Clash[], form: Form): Promise<FormState> {
  const t = await getTranslations('applications.section')
  const problems: Problems = {}
  const values = { ...answer.values }
  for (const { key, value, version, by } of clashes) {
    const shown =
      value === null
        ? t('empty')
        : Object.values(answersTyped(form, { [key]: value }))
            .flat()
            .join(', ')
    const words = t('clash', { by: by ?? t('somebody'), value: shown || t('empty') })
    problems[`answers.${key}`] = { key: 'answerClash', values: { words } }
    values[`seen.${key}`] = String(version)
  }
  return { ...answer, values, problems }
}
