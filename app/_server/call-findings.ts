import 'server-only'
import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { type Finding, findingsOf } from '@/db/grants/calls/findings/rules'
import type { Call } from '@/db/grants/calls/input'
import type { DeskCall } from '@/db/grants/calls/reads'
import { questionsOf } from '@/db/grants/forms/rules'
import { officialLanguages } from '@/tenants/languages'

/** What keeps a call from being published, in words. */
export async function findingsInWords({ draft, published, now }: DeskCall) {
  const [t, what, language, pick, here] = await Promise.all([
    getTranslations('calls.finding'),
    getTranslations('calls.edit.text'),
    getTranslations('calls.edit.language'),
    localized(),
    town(),
  ])
  const inForce = published === null ? null : draft
  const found = findingsOf(draft, { official: officialLanguages(here.locales), now, inForce })
  return found.map((finding) => ({ part: finding.part, text: inWords(finding) }))

  function inWords({ key, values }: Finding): string {
    const of = nameOf(draft, values.of ?? '', pick)
    if (key !== 'textMissing') return t(key as 'keyTwice', { ...values, of })
    const words = { what: what(values.what as 'name'), language: language(values.language as 'fi') }
    return of ? t('textMissingOf', { ...words, of }) : t('textMissing', words)
  }
}

type Pick = (words: Call['name']) => string

/** What staff call the thing of a key; the key itself where it has no words. */
function nameOf({ form, report, attachments, scoring, eligibility }: Call, key: string, pick: Pick): string {
  const forms = [form, ...(report ? [report.form] : [])]
  const found =
    forms.flatMap(questionsOf).find((question) => question.key === key)?.label ??
    forms.flatMap(({ sections }) => sections).find((section) => section.key === key)?.title ??
    attachments.find((paper) => paper.key === key)?.name ??
    scoring?.criteria.find((criterion) => criterion.key === key)?.name ??
    eligibility.questions.find((question) => question.key === key)?.text
  return (found && pick(found)) || key
}
