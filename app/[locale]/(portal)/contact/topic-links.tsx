import { localized, paths } from '@/app/_server/here'
import type { Topic } from '@/db/contact/topics/reads'

export async function TopicLinks({ topics }: { topics: readonly Topic[] }) {
  const [to, pick] = await Promise.all([paths(), localized()])
  return (
    <ul className="topic-links">
      {topics.map(({ code, name }) => (
        <li key={code}>
          <a href={to('/contact/new/[topic]', { topic: code })}>{pick(name)}</a>
        </li>
      ))}
    </ul>
  )
}
