'use client'
import { DraftOffer } from '@/components/contact/drafts/draft-offer'
import { useDrafts } from '@/components/contact/drafts/use-drafts'
import { ButtonLink } from '@/components/ui/button'

type KnownTopic = { code: string; name: string; href: string }

/** Reports left half told on this device, on the page where telling begins. */
export function UnfinishedDrafts({ topics, holder }: { topics: readonly KnownTopic[]; holder: string | null }) {
  const { drafts, forget } = useDrafts(holder)
  const topicOf = (code: string) => topics.find((topic) => topic.code === code)
  return (
    <DraftOffer
      drafts={drafts?.filter(({ topic }) => topicOf(topic)) ?? []}
      onForget={forget}
      about={({ topic }) => topicOf(topic)?.name}
      goOn={({ topic, submission }, name) => (
        <ButtonLink look="secondary" small href={`${topicOf(topic)?.href}#${submission}`}>
          {name}
        </ButtonLink>
      )}
    />
  )
}
