import { getTranslations } from 'next-intl/server'
import type { TopicAtDesk } from '@/db/contact/topics/upkeep/reads'
import { TurnForm } from '../turn-form'

/** In use or not; what has come in keeps its topic either way. */
export async function Usage({ topic, name }: { topic: TopicAtDesk; name: string }) {
  const t = await getTranslations('topics')
  const to = topic.retiredAt ? 'restored' : 'retired'
  return (
    <section className="boxed flow" aria-labelledby="usage">
      <h2 id="usage">{t('usage')}</h2>
      <p>{t(topic.retiredAt ? 'restoreText' : 'retireText')}</p>
      <TurnForm
        topic={topic.code}
        version={topic.version}
        to={to}
        name={name}
        label={t(topic.retiredAt ? 'restore' : 'retire')}
        look={topic.retiredAt ? 'secondary' : 'danger'}
      />
    </section>
  )
}
