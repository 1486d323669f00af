'use client'
import { useLocale, useTranslations } from 'next-intl'
import { formatTime } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { Clash } from '@/db/grants/applications/drafts/input'
import type { GrantForm } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { answersTyped } from '@/db/grants/forms/typed/rules'
import { worded } from '@/db/grants/forms/words/rules'
import type { SaveState } from './use-autosave'

type Props = {
  state: SaveState
  savedAt: Date | null
  clashes: readonly Clash[]
  others: readonly string[]
  questions: GrantForm
}

/** Whether what was typed is safe, who else writes, and what they have changed under one's hands. */
export function SaveStatus({ state, savedAt, clashes, others, questions }: Props) {
  const t = useTranslations('applications.section')
  const locale = useLocale()
  const say = worded(locale)
  const words = () => {
    if (state === 'saving') return t('saving')
    if (state === 'saved' && savedAt) return t('saved', { time: formatTime(savedAt, locale) })
    return ''
  }
  const shown = ({ key, value }: Clash) =>
    (value !== null &&
      Object.values(answersTyped(questions, { [key]: value }))
        .flat()
        .join(', ')) ||
    t('empty')
  return (
    <div className="flow">
      {others.length > 0 && <p>{t('others', { people: others.join(', ') })}</p>}
      <p role="status" className="small muted">
        {words()}
      </p>
      {(state === 'waiting' || state === 'signedOut') && (
        <Notice tone="warning" live="status">
          {t(state)}
        </Notice>
      )}
      {clashes.map((clash) => (
        <Notice
          key={clash.key}
          tone="warning"
          live="status"
          title={say(questionsOf(questions).find(({ key }) => key === clash.key)?.label ?? {})}
        >
          {t('clash', { by: clash.by ?? t('somebody'), value: shown(clash) })}
        </Notice>
      ))}
    </div>
  )
}
