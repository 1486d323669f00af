import { useTranslations } from 'next-intl'
import { AnswerText } from '@/components/grants/answer-text'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import type { DraftChange, DraftChanges } from '@/db/grants/applications/drafts/changes/reads'
import type { Words } from '@/db/grants/forms/input'
import type { Locale } from '@/tenants/municipality'

type Props = {
  change: DraftChange
  parts: DraftChanges['parts']
  pick: (words: Words) => string
  locale: Locale
}

/** One answer as it was and as it became, and whose doing that is. */
export function Change({ change: { key, before, after, at, by }, parts, pick, locale }: Props) {
  const t = useTranslations('applications.changes')
  const part = parts.find(({ questions }) => questions.some((one) => one.key === key))
  const question = part?.questions.find((one) => one.key === key)
  if (!part || !question) return null
  const who = by.town ? t('town') : (by.name ?? t('nameless'))
  return (
    <article className="boxed flow">
      <h2>{pick(question.label)}</h2>
      <p className="muted">
        {pick(part.title)}
        <br />
        {t('by', { who, at: formatMoment(at, locale) })}
      </p>
      <DefinitionList
        facts={[
          { term: t('before'), detail: <AnswerText {...{ question, pick, locale }} answer={before ?? undefined} /> },
          { term: t('after'), detail: <AnswerText {...{ question, pick, locale }} answer={after ?? undefined} /> },
        ]}
      />
    </article>
  )
}
