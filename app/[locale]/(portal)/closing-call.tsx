import { getTranslations } from 'next-intl/server'
import { callTimes } from '@/app/_server/calls'
import { localized, paths } from '@/app/_server/here'
import { LeadPanel } from '@/components/frame/lead-panel'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Tag, Tags } from '@/components/ui/tag'
import { daysLeft } from '@/db/grants/calls/list/rules'
import type { PublishedCall } from '@/db/grants/calls/reads'
import { timesOf } from '@/db/grants/calls/rules'

/** So near its end that whoever means to apply should hear of it. */
const soon = 14

export const closingSoon = (calls: readonly PublishedCall[]): PublishedCall | undefined =>
  calls.find(({ phase, content, now }) => phase === 'open' && daysLeft(timesOf(content).closesAt, now) <= soon)

type Props = { call: PublishedCall; leads: boolean }

/** A call that closes soon: the lead of the home page where no round is, else a card under it. */
export async function ClosingCall({ call: { slug, content, phase, now }, leads }: Props) {
  const [t, to, pick, when] = await Promise.all([
    getTranslations('calls'),
    paths(),
    localized(),
    callTimes(content, phase, now),
  ])
  const href = to('/grants/[call]', { call: slug })
  if (!leads)
    return (
      <Card
        href={href}
        level="h2"
        title={pick(content.name)}
        text={pick(content.summary)}
        meta={when}
        tags={
          <Tags>
            <Tag tone="success">{t('phase.open')}</Tag>
          </Tags>
        }
      />
    )
  return (
    <LeadPanel
      state={t('phase.open')}
      title={pick(content.name)}
      text={`${pick(content.summary)} ${when}`}
      actions={[
        <ButtonLink key="call" href={href} look="on-panel">
          {t('home.read')}
        </ButtonLink>,
      ]}
    />
  )
}
