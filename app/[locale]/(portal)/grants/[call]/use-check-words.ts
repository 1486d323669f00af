'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { Check } from '@/db/grants/calls/eligibility/rules'
import type { Call } from '@/db/grants/calls/input'
import { worded } from '@/db/grants/forms/words/rules'

type About = { eligibility: Call['eligibility']; closesAt: string; town: string }
export type CheckWords = ReturnType<typeof useCheckWords>

/** The questions before applying in words, each with its reason for a no. */
export function useCheckWords({ eligibility, closesAt, town }: About) {
  const t = useTranslations('calls.check')
  const applicant = useTranslations('calls.applicant')
  const say = worded(useLocale())
  const year = Number(new Date(closesAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' }).slice(0, 4))
  const { minimumAge: least, maximumAge: most } = eligibility
  const ages = {
    least: least ?? 0,
    most: most ?? 0,
    year,
    bounds: least === null ? 'most' : most === null ? 'least' : 'both',
  }
  const values = { town, before: year - 1, ...ages }
  const ofPortal = (key: string) => key === 'local' || key === 'age' || key === 'calendar_year' || key === 'guarantor'
  return {
    question: ({ key, own }: Check) => (own ? say(own.text) : ofPortal(key) ? t(`question.${key}`, values) : key),
    reason: ({ key, own }: Check) => (own ? say(own.reason) : ofPortal(key) ? t(`reason.${key}`, values) : key),
    hint: ({ of }: Check) =>
      of.length < eligibility.kinds.length
        ? t('of', { whom: of.map((kind) => applicant(kind)).join(', ') })
        : undefined,
    kinds: () => eligibility.kinds.map((kind) => applicant(kind)).join(', '),
  }
}
