import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { isExposed } from '@/db/contact/open311/rules'
import { fieldOfTopic } from '@/db/contact/systems/input'
import type { findSystem } from '@/db/contact/systems/reads'
import { listTopics } from '@/db/contact/topics/reads'
import { MappingForm } from './mapping-form'

type Found = NonNullable<Awaited<ReturnType<typeof findSystem>>>

/** Which of our topics lead to which of theirs. Advice is between two and leads nowhere. */
export async function Mapping({ found }: { found: Found }) {
  const { id, version, services, mapping } = found
  const [all, t, pick] = await Promise.all([
    officer('contact').then(listTopics),
    getTranslations('exchange.mapping'),
    localized(),
  ])
  const known = new Set(services.map(({ code }) => code))
  const gone = mapping.filter(({ code }) => !known.has(code)).map(({ code }) => ({ code, name: t('gone') }))
  const options = [...services, ...gone].map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))
  if (options.length === 0) return null
  const fields = mapping.map(({ topic, code, automatic }) => ({ field: fieldOfTopic(topic), code, automatic }))
  return (
    <section className="flow" aria-labelledby="mapping">
      <h2 id="mapping">{t('title')}</h2>
      <p>{t('lead')}</p>
      <MappingForm
        id={id}
        version={version}
        topics={all.filter(isExposed).map(({ code, name }) => ({ field: fieldOfTopic(code), name: pick(name) }))}
        options={options}
        initial={Object.fromEntries(
          fields.flatMap(({ field, code, automatic }) => [
            [`codes.${field}`, code],
            [`automatic.${field}`, automatic ? 'on' : ''],
          ]),
        )}
      />
    </section>
  )
}
