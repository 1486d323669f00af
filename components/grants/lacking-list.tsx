import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Words } from '@/db/grants/forms/input'
import type { Filling, FillLinks } from './fill-steps'

type Props = Pick<Filling, 'call' | 'obstacles'> & {
  links: FillLinks
  pick: (words: Words) => string
  /** What it means that something lacks, where that is not plain. */
  says?: string
}

/** What an application still lacks, each a link to where it is mended. */
export function LackingList({ call, obstacles, links, pick, says }: Props) {
  const [t, problems] = [useTranslations('applications.review'), useTranslations('problems')]
  const answers = call.form.sections.flatMap((section) =>
    section.questions.flatMap(({ key, label }) => {
      const fault = obstacles.faults.get(key)
      if (!fault) return []
      const href = `${links.section(section.key)}#answers.${key}`
      return [{ key, href, name: pick(label), words: problems(fault.key, fault.values) }]
    }),
  )
  const papers = call.attachments
    .filter(({ key }) => obstacles.papers.includes(key))
    .map(({ key, name }) => ({
      ...{ key, name: pick(name), words: t('paperMissing') },
      href: `${links.papers}#paper-${key}`,
    }))
  const lacking = [...answers, ...papers]
  return (
    <Notice tone="warning" title={t('lacking', { count: lacking.length })}>
      {says && <p>{says}</p>}
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
