import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { type CallPart, callParts } from '@/db/grants/calls/parts/input'

type Props = {
  slug: string
  findings: readonly { readonly part: CallPart; readonly text: string }[]
  editable: boolean
}

/** The parts of a call, each with what it still lacks. */
export async function PartList({ slug, findings, editable }: Props) {
  const [t, desk, to] = await Promise.all([getTranslations('calls.part'), getTranslations('calls.desk'), paths()])
  return (
    <section className="flow">
      <h2>{desk('parts')}</h2>
      <ol className="column border-b border-(--line)">
        {callParts.map((part) => {
          const lacking = findings.filter((finding) => finding.part === part)
          return (
            <li key={part} className="border-t border-(--line) py-1">
              <h3 className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
                {editable ? (
                  <Link href={to('/desk/grants/calls/[call]/[part]', { call: slug, part })}>{t(part)}</Link>
                ) : (
                  t(part)
                )}
                <Tag tone={lacking.length > 0 ? 'warning' : 'success'}>
                  {lacking.length > 0 ? desk('lacking', { count: lacking.length }) : desk('whole')}
                </Tag>
              </h3>
              {lacking.length > 0 && (
                <ul className="prose">
                  {lacking.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
