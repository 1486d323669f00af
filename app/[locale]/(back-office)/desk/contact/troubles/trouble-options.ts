import 'server-only'
import { localized } from '@/app/_server/here'
import type { Officer } from '@/db/actors'
import { listAreas } from '@/db/contact/areas/reads'
import { listTopics } from '@/db/contact/topics/reads'

/** What a notice may be of: the topics and areas of the town, in the reader's language. */
export async function troubleOptions(asker: Officer<'contact'>) {
  const [topics, areas, pick] = await Promise.all([listTopics(asker), listAreas(asker), localized()])
  const named = (all: readonly { code: string; name: Parameters<typeof pick>[0] }[]) =>
    all.map(({ code, name }) => ({ value: code, label: pick(name) }))
  return { topics: named(topics), areas: named(areas) }
}
