import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { localized, paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Bulk } from '@/db/contact/bulks/reads'
import { listHandlers } from '@/db/contact/cases/queue/reads'
import { listTopics, listUnits } from '@/db/contact/topics/reads'
import { type Names, PlanTable } from './plan-table'
import { PressForm } from './press-form'

/** Everything that a press would do, before it is pressed. */
export async function Preview({ bulk }: { bulk: Bulk }) {
  const [t, language, to, names] = await Promise.all([
    getTranslations('queue.bulk'),
    getTranslations('queue.filters.locales'),
    paths(),
    namesFor(bulk),
  ])
  const held = bulk.items.filter(({ plan }) => plan?.problem && plan.problem !== 'queue.isMain').length
  const count = bulk.items.filter(({ plan }) => !plan?.problem).length
  return (
    <>
      <h2>{t('preview')}</h2>
      <p>
        <strong>{t('will', { count })}</strong> {held > 0 && t('wont', { count: held })}
      </p>
      {bulk.silent.length > 0 && (
        <Notice tone="warning">
          {t('silent', { languages: bulk.silent.map((locale) => language(locale)).join(', ') })}
        </Notice>
      )}
      <PlanTable bulk={bulk} caption={t('preview')} names={names} />
      {count > 0 && (
        <ClientTexts only={['queue.bulk']}>
          <PressForm bulk={bulk.id} count={count} />
        </ClientTexts>
      )}
      <p>
        <Link href={to('/desk/contact/bulk/[bulk]', { bulk: bulk.id }, { again: 'on' })}>{t('again')}</Link>
      </p>
    </>
  )
}

/** Names for what has been chosen by code or id. */
async function namesFor({ told, items }: Bulk): Promise<Names> {
  const asker = await officer('contact')
  const [handlers, units, topics, pick] = await Promise.all([
    listHandlers(asker),
    listUnits(asker),
    listTopics(asker),
    localized(),
  ])
  const assign = told?.act === 'assign' ? told : null
  const topic = told?.act === 'retopic' && topics.find(({ code }) => code === told.topic)
  const unit = units.find(({ id }) => id === assign?.unit)
  return {
    handler: handlers.find(({ id }) => id === assign?.handler)?.name ?? null,
    unit: unit ? pick(unit.name) : null,
    topic: topic ? pick(topic.name) : null,
    main: items.find(({ id }) => told?.act === 'merge' && id === told.main)?.reference ?? '',
  }
}
