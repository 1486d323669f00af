import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import type { ApplicationSheet } from '@/db/grants/applications/reads'
import { askedSections } from '@/db/grants/forms/rules'

type Props = { sheet: ApplicationSheet; keys: readonly string[]; none?: string }

/** Answers that stand as they were filled in for the applicant, each a link to where it is read and changed. */
export async function Unread({ sheet: { application, call, answers, written }, keys, none }: Props) {
  const [t, to, pick] = await Promise.all([getTranslations('applications.copies'), paths(), localized()])
  const unread = askedSections(call.form, { applicant: application.applicantKind, answers }).flatMap((section) =>
    section.questions
      .filter(({ key }) => keys.includes(key) && written.get(key)?.version === 1)
      .map(({ key, label }) => ({
        key,
        label: pick(label),
        page: to('/mine/applications/[application]/form/[section]', {
          application: application.id,
          section: section.key,
        }),
      })),
  )
  if (unread.length === 0) return none ? <p>{none}</p> : null
  return (
    <>
      <p>{t('unread', { count: unread.length })}</p>
      <ul>
        {unread.map(({ key, label, page }) => (
          <li key={key}>
            <Link href={`${page}#answers.${key}`}>{label}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
