'use client'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Check, Verdict } from '@/db/grants/calls/eligibility/rules'
import type { CheckWords } from './use-check-words'

type Props = { verdict: Verdict; checks: readonly Check[]; words: CheckWords; apply: string | null }

export function EligibilityVerdict({ verdict, checks, words, apply }: Props) {
  const t = useTranslations('calls.check')
  if (verdict.is === 'unanswered') return <Notice tone="info" title={t('unanswered')} />
  if (verdict.is === 'eligible')
    return (
      <Notice tone="success" title={t('eligible')}>
        <p>{apply ? t('eligibleText') : t('notYet')}</p>
        {apply && (
          <p>
            <ButtonLink href={apply}>{t('apply')}</ButtonLink>
          </p>
        )}
      </Notice>
    )
  return (
    <Notice tone="warning" title={t('ineligible')}>
      <ul>
        {verdict.reasons.map((key) => {
          const check = checks.find((one) => one.key === key)
          return <li key={key}>{check ? words.reason(check) : t('reason.kind', { kinds: words.kinds() })}</li>
        })}
      </ul>
      <p>{t('ineligibleText')}</p>
    </Notice>
  )
}
