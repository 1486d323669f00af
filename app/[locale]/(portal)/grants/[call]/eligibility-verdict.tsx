'use client'
import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Check, Verdict } from '@/db/grants/calls/eligibility/rules'
import { worded } from '@/db/grants/forms/words/rules'

type Props = { verdict: Verdict; checks: readonly Check[]; kinds: string; apply: string | null }

export function EligibilityVerdict({ verdict, checks, kinds, apply }: Props) {
  const t = useTranslations('calls.check')
  const say = worded(useLocale())
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
          return <li key={key}>{check ? say(check.reason) : t('reason.kind', { kinds })}</li>
        })}
      </ul>
      <p>{t('ineligibleText')}</p>
    </Notice>
  )
}
