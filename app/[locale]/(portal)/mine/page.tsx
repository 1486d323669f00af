import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { resident, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { listRoundsVotedIn } from '@/db/budget/ballots/reads'
import { listMyIdeas, listMySupports } from '@/db/budget/ideas/search/reads'
import { listRounds } from '@/db/budget/rounds/reads'
import { listMessages } from '@/db/outbox/reads'
import { Draft } from './draft'
import { FollowedCases } from './followed-cases'
import { MailedCases } from './mailed-cases'
import { Messages } from './messages'
import { MyApplications } from './my-applications'
import { MyCases } from './my-cases'
import { MyGrants } from './my-grants'
import { MyIdeas } from './my-ideas'
import { MyReports } from './my-reports'
import { MySupports } from './my-supports'
import { MyVotes } from './my-votes'
import { Organisations } from './organisations'
import { OwnData } from './own-data'
import { Watches } from './watches'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal'))('mine') }
}

/** Everything of mine at this town: messages, what I was writing, my ideas, what I support. */
export default async function MinePage() {
  const [me, here, t] = await Promise.all([resident('portal'), town(), getTranslations('portal')])
  const messages = await listMessages(me)
  return (
    <div className="page page-main sections">
      <PageHeading title={t('mine')} eyebrow={me.person.name} />
      <Draft />
      <Messages messages={messages} />
      {here.services.includes('grants') && <Organisations />}
      {here.services.includes('contact') && <MyCases />}
      {here.services.includes('contact') && <FollowedCases />}
      {here.services.includes('contact') && <MailedCases />}
      {here.services.includes('contact') && <Watches />}
      {here.services.includes('grants') && <MyApplications />}
      {here.services.includes('grants') && <MyReports />}
      {here.services.includes('grants') && <MyGrants />}
      {here.services.includes('budget') && <Taking />}
      <OwnData />
    </div>
  )
}

async function Taking() {
  const me = await resident('budget')
  const [ideas, supported, rounds] = await Promise.all([listMyIdeas(me), listMySupports(me), listRounds(me)])
  const open = rounds.filter(({ phase }) => phase === 'voting')
  const voted = open.length
    ? await listRoundsVotedIn(
        me,
        open.map(({ id }) => id),
      )
    : []
  return (
    <>
      <MyVotes open={open} voted={voted} />
      <MyIdeas ideas={ideas} />
      <MySupports ideas={supported} />
    </>
  )
}
