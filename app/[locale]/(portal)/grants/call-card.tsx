import { getLocale, getTranslations } from 'next-intl/server'
import { callSums, callTimes } from '@/app/_server/calls'
import { foreign, localized, paths } from '@/app/_server/here'
import { Card } from '@/components/ui/card'
import { formatMoney } from '@/components/ui/format'
import { Tag, Tags } from '@/components/ui/tag'
import type { PublishedCall } from '@/db/grants/calls/reads'

const tones = { open: 'success', upcoming: 'info', closed: 'neutral' } as const

/** A call in the list: what it is for, until when, for whom and how much. */
export async function CallCard({ call: { slug, content, phase, now } }: { call: PublishedCall }) {
  const [t, to, pick, langOf, locale, when, sums] = await Promise.all([
    getTranslations('calls'),
    paths(),
    localized(),
    foreign(),
    getLocale(),
    callTimes(content, phase, now),
    callSums(content),
  ])
  const { name, summary, eligibility, field, potCents } = content
  return (
    <Card
      href={to('/grants/[call]', { call: slug })}
      title={pick(name)}
      lang={langOf(name)}
      text={pick(summary)}
      meta={when}
      tags={
        <Tags>
          <Tag tone={tones[phase]}>{t(`phase.${phase}`)}</Tag>
          <Tag>{t(`field.${field}`)}</Tag>
        </Tags>
      }
      figures={[
        ...(sums ? [{ value: sums, label: t('list.sum') }] : []),
        ...(potCents === null ? [] : [{ value: formatMoney(potCents, locale), label: t('list.pot') }]),
      ]}
    >
      <p className="card-meta">
        {t('list.for', {
          whom: new Intl.ListFormat(locale).format(eligibility.kinds.map((kind) => t(`whom.${kind}`))),
        })}
      </p>
    </Card>
  )
}
