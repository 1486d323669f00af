import { getLocale, getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { WatchFacts } from '@/app/_server/watch-facts'
import { Notice } from '@/components/ui/notice'
import type { PublishedFilters } from '@/db/contact/publications/input'
import { areaOf } from '@/db/contact/publications/rules'
import { choiceOf } from '@/db/contact/watches/rules'
import { WatchForm } from './watch-form'

/** The very choice the reader has made, as a feed and by mail. */
export async function Channels({ filters }: { filters: PublishedFilters }) {
  const [t, locale, typed] = await Promise.all([getTranslations('watches'), getLocale(), parked()])
  const chosen = chosenFields(filters)
  return (
    <section className="boxed flow" aria-labelledby="by-mail" id="follow">
      <h2 id="by-mail">{t('form.title')}</h2>
      <p>{t('form.lead')}</p>
      <WatchFacts label={t('form.choice')} watch={choiceOf(watchable(filters))} />
      <ClientTexts only={['watches']}>
        <WatchForm chosen={chosen} initial={{ every: 'week', ...typed }} />
      </ClientTexts>
      <p>
        <a
          href={`/api/contact/feed?${new URLSearchParams([['locale', locale], ...chosen.filter(([name]) => name !== 'near')])}`}
        >
          {t('feed')}
        </a>
      </p>
    </section>
  )
}

/** The way there from the filters, past the cases. */
export async function ToChannels() {
  const t = await getTranslations('watches')
  return (
    <p>
      <a href="#follow">{t('go')}</a>
    </p>
  )
}

export async function Asked() {
  const t = await getTranslations('watches')
  return (
    <Notice tone="success" live="status">
      {t('asked')}
    </Notice>
  )
}

function watchable(filters: PublishedFilters) {
  const { q = null, topic, near = null } = filters
  const area = areaOf(filters)
  return { q, topic, near, lat: area?.latitude ?? null, lon: area?.longitude ?? null, radius: area?.radius ?? null }
}

/** The choice as the fields of a form, and of a feed's address. */
function chosenFields(filters: PublishedFilters): [name: string, value: string][] {
  const { topic, ...rest } = watchable(filters)
  const { near, ...others } = rest
  const placed = others.lat === null ? { q: others.q } : { ...others, near }
  const single = Object.entries(placed).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, String(value)]],
  )
  return [...topic.map((code): [string, string] => ['topic', code]), ...single]
}
