import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { holderOf } from '@/app/_server/holder'
import { residentIfAny } from '@/app/_server/session'
import type { Topic } from '@/db/contact/topics/reads'
import { UnfinishedDrafts } from './unfinished-drafts'

/** What this device keeps, each under its topic: which topics there are is all the server knows of it. */
export async function Unfinished({ topics }: { topics: readonly Topic[] }) {
  const [me, to, pick] = await Promise.all([residentIfAny('contact'), paths(), localized()])
  const known = topics.map(({ code, name }) => ({
    code,
    name: pick(name),
    href: to('/contact/new/[topic]', { topic: code }),
  }))
  return (
    <ClientTexts only={['drafts.offer']}>
      <UnfinishedDrafts topics={known} holder={holderOf(me)} />
    </ClientTexts>
  )
}
