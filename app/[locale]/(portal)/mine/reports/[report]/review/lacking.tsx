import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ReportSheet } from '@/db/grants/reports/filling/reads'

/** What still stands in the way of sending, each a link to where it is mended. */
export async function Lacking({ sheet: { report, call, faults } }: { sheet: ReportSheet }) {
  const [t, problems, to, pick] = await Promise.all([
    getTranslations('useReports.review'),
    getTranslations('problems'),
    paths(),
    localized(),
  ])
  const lacking = call.form.sections.flatMap((section) =>
    section.questions.flatMap(({ key, label }) => {
      const fault = faults.get(key)
      if (!fault) return []
      const page = to('/mine/reports/[report]/form/[section]', { report: report.id, section: section.key })
      return [{ key, href: `${page}#answers.${key}`, name: pick(label), words: problems(fault.key, fault.values) }]
    }),
  )
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
