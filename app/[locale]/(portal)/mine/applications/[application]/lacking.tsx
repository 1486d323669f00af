import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ApplicationSheet } from '@/db/grants/applications/reads'

/** What still stands in the way of sending, each a link to where it is mended. */
export async function Lacking({ sheet: { application, call, obstacles } }: { sheet: ApplicationSheet }) {
  const [t, problems, to, pick] = await Promise.all([
    getTranslations('applications.review'),
    getTranslations('problems'),
    paths(),
    localized(),
  ])
  const at = { application: application.id }
  const answers = call.form.sections.flatMap((section) =>
    section.questions.flatMap(({ key, label }) => {
      const fault = obstacles.faults.get(key)
      if (!fault) return []
      const page = to('/mine/applications/[application]/form/[section]', { ...at, section: section.key })
      return [{ key, href: `${page}#answers.${key}`, name: pick(label), words: problems(fault.key, fault.values) }]
    }),
  )
  const papers = call.attachments
    .filter(({ key }) => obstacles.papers.includes(key))
    .map(({ key, name }) => ({
      key,
      href: `${to('/mine/applications/[application]/papers', at)}#paper-${key}`,
      name: pick(name),
      words: t('paperMissing'),
    }))
  const lacking = [...answers, ...papers]
  return (
    <Notice tone="warning" title={t('lacking', { count: lacking.length })}>
      <ul className="flow">
        {lacking.map(({ key, href, name, words }) => (
          <li key={key}>
            <Link href={href}>{name}</Link>: {words}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
