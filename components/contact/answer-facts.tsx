import { formatDay, formatNumber } from '@/components/ui/format'
import { Tag } from '@/components/ui/tag'
import type { Given } from '@/db/contact/questions/answers/rules'
import type { Locale, Localized } from '@/tenants/municipality'

type Pick = (texts: Partial<Localized>) => string

/** What was answered to the topic's questions, as facts beside the others. `hidden` marks at the desk what nobody else sees. */
export function answerFacts(answers: readonly Given[], pick: Pick, locale: Locale, hidden?: string) {
  return answers.map((answer) => ({
    term: pick(answer.question),
    detail: (
      <>
        <span className="whitespace-pre-line">
          {answer.values.map((value) => said(value, answer, pick, locale)).join(', ')}
        </span>
        {answer.hidden && hidden && (
          <>
            {' '}
            <Tag tone="warning">{hidden}</Tag>
          </>
        )}
      </>
    ),
  }))
}

function said(value: Given['values'][number], { type }: Given, pick: Pick, locale: Locale) {
  if (!('text' in value)) return pick(value.name)
  if (type === 'number') return formatNumber(Number(value.text), locale)
  return type === 'date' ? formatDay(new Date(`${value.text}T12:00:00Z`), locale) : value.text
}
