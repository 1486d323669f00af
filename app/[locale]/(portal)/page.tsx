import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { OwnVote } from '@/app/_server/own-vote'
import { residentIfAny, town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { listHappenings } from '@/db/budget/news/reads'
import { inOrderOfNews } from '@/db/budget/news/rules'
import { listRounds } from '@/db/budget/rounds/reads'
import { listCalls } from '@/db/grants/calls/reads'
import { listNotices } from '@/db/notices/reads'
import { ClosingCall, closingSoon } from './closing-call'
import { Doors } from './doors'
import { Happenings } from './happenings'
import { HomeLead, Welcome } from './home-lead'
import { Notices } from './notices'
import { OtherRounds } from './other-rounds'
import { UnreadHint } from './unread-hint'

export default async function HomePage() {
  const [here, t, pick] = await Promise.all([town(), getTranslations('home'), localized()])
  const [rounds, happenings, calls, notices, me] = await Promise.all([
    budget(listRounds),
    budget((asker) => listHappenings(asker, 3)),
    here.services.includes('grants') ? visitor('grants').then(listCalls) : [],
    visitor('portal').then((asker) => listNotices(asker)),
    residentIfAny('portal'),
  ])
  const [lead, ...others] = inOrderOfNews(rounds)
  const closing = closingSoon(calls)
  return (
    <div className="page page-main sections">
      <div>
        <PageHeading title={pick(here.texts.portal)} lead={(lead || closing) && pick(here.texts.welcome)} />
        <div className="home-own">
          {me && <UnreadHint resident={me} />}
          {lead && <OwnVote round={lead} />}
        </div>
        {lead && <HomeLead round={lead} />}
        {closing && <ClosingCall call={closing} leads={!lead} />}
        {!lead && !closing && <Welcome text={pick(here.texts.welcome)} />}
        <OtherRounds rounds={others.filter(({ phase }) => phase !== 'result')} />
      </div>
      <section className="flow" aria-labelledby="doors">
        <h2 id="doors">{t('doors')}</h2>
        <Doors rounds={rounds} />
      </section>
      <Happenings happenings={happenings} />
      <Notices notices={notices} />
    </div>
  )
}

/** What the budget service tells; nothing where the town does not offer it. */
async function budget<T>(read: (asker: Awaited<ReturnType<typeof visitor<'budget'>>>) => Promise<T[]>): Promise<T[]> {
  const { services } = await town()
  return services.includes('budget') ? read(await visitor('budget')) : []
}
