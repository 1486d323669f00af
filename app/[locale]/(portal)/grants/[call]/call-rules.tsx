import { getLocale, getTranslations } from 'next-intl/server'
import { callSums } from '@/app/_server/calls'
import { localized } from '@/app/_server/here'
import type { Check } from '@/db/grants/calls/eligibility/rules'
import type { Call } from '@/db/grants/calls/input'
import type { ApplicantKind } from '@/db/grants/forms/input'

type Props = {
  call: Call
  checks: readonly Check[]
  /** Only what concerns this kind of applicant. */
  of?: ApplicantKind
}

/** The rules about the applicant in plain words: who, which sums, and what else has to hold. */
export async function CallRules({ call, checks, of }: Props) {
  const [t, pick, sums, locale] = await Promise.all([
    getTranslations('calls'),
    localized(),
    callSums(call),
    getLocale(),
  ])
  const { kinds } = call.eligibility
  const whom = (list: readonly ApplicantKind[]) =>
    list.map((kind) => t(`applicant.${kind}`).toLocaleLowerCase(locale)).join(', ')
  const concerned = checks.filter((check) => !of || check.of.includes(of))
  return (
    <div className="prose">
      <ul>
        <li>{t('check.reason.kind', { kinds: whom(kinds) })}</li>
        {sums !== null && <li>{t('rules.sum', { sums })}</li>}
        {concerned.map(({ key, reason, of: whose }) => (
          <li key={key}>
            {pick(reason)}
            {!of && whose.length < kinds.length && (
              <span className="choice-hint">{t('rules.of', { whom: whom(whose) })}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
