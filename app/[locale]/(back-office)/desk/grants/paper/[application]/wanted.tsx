import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { paperLinks } from '@/app/_server/paper'
import { formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { PaperSheet } from '@/db/grants/applications/arrivals/reads'

/** What the applicant was asked to complete, each with the page where it is keyed in. */
export async function Wanted({ sheet: { application, call, supplement } }: { sheet: PaperSheet }) {
  const [t, to, pick, locale] = await Promise.all([getTranslations('arrivals'), paths(), localized(), getLocale()])
  if (!supplement) return null
  const links = paperLinks(to, application.id)
  const places = supplement.wanted.map(({ key, words }) => {
    const section = call.form.sections.find(({ questions }) => questions.some((question) => question.key === key))
    const question = section?.questions.find((one) => one.key === key)
    const paper = call.attachments.find((one) => one.key === key)
    const href = section ? `${links.section(section.key)}#answers.${key}` : `${links.papers}#paper-${key}`
    return { key, words, href, name: pick(question?.label ?? paper?.name ?? {}) || key }
  })
  return (
    <Notice tone="info" title={t('wanted', { day: formatWeekday(supplement.dueOn, locale) })}>
      <ul className="flow">
        {places.map(({ key, words, href, name }) => (
          <li key={key}>
            <Link href={href}>{name}</Link>
            {words && `: ${words}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
