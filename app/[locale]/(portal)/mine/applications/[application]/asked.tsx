import { getLocale, getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { formatWeekday } from '@/components/ui/format'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ApplicationSheet } from '@/db/grants/applications/reads'

/** What the town asks to be completed, each with the page where it is done, and until when. */
export async function Asked({ sheet: { application, call, supplement } }: { sheet: ApplicationSheet }) {
  const [t, to, pick, locale] = await Promise.all([
    getTranslations('applications.asked'),
    paths(),
    localized(),
    getLocale(),
  ])
  if (!supplement) return null
  const at = { application: application.id }
  const places = supplement.wanted.map(({ key, words }) => {
    const section = call.form.sections.find(({ questions }) => questions.some((question) => question.key === key))
    const question = section?.questions.find((one) => one.key === key)
    const paper = call.attachments.find((one) => one.key === key)
    const href = section
      ? `${to('/mine/applications/[application]/form/[section]', { ...at, section: section.key })}#answers.${key}`
      : to('/mine/applications/[application]/papers', at)
    return { key, words, href, name: question ? pick(question.label) : paper ? pick(paper.name) : key }
  })
  return (
    <Notice
      tone="warning"
      title={t(supplement.endedAt ? 'lateTitle' : 'title', { day: formatWeekday(supplement.dueOn, locale) })}
    >
      {supplement.endedAt && <p>{t('lateText')}</p>}
      <p className="whitespace-pre-line">{supplement.note}</p>
      <ul className="flow">
        {places.map(({ key, words, href, name }) => (
          <li key={key}>
            <Link href={href}>{name}</Link>
            {words && `: ${words}`}
          </li>
        ))}
      </ul>
      <ButtonRow>
        <ButtonLink href={to('/mine/applications/[application]/review', at)}>{t('send')}</ButtonLink>
      </ButtonRow>
    </Notice>
  )
}
