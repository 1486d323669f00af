import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { resident, town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { listMyIdeas, listMySupports } from '@/db/budget/ideas/search/reads'
import { listMessages } from '@/db/outbox/reads'
import { Draft } from './draft'
import { Messages } from './messages'
import { MyIdeas } from './my-ideas'
import { MySupports } from './my-supports'

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
      {here.services.includes('budget') && <Taking />}
    </div>
  )
}

async function Taking() {
  const me = await resident('budget')
  const [ideas, supported] = await Promise.all([listMyIdeas(me), listMySupports(me)])
  return (
    <>
      <MyIdeas ideas={ideas} />
      <MySupports ideas={supported} />
    </>
  )
}
