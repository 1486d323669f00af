import { getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'
import { listTopics } from '@/db/contact/topics/reads'
import type { Cadence } from '@/db/contact/watches/input'
import { localized } from './here'
import { visitor } from './session'

type Watched = {
  topics: readonly string[]
  words: string | null
  place: string | null
  radius: number | null
  every?: Cadence
}

/** What a watch chooses, in words. */
export async function watchWords({ topics, words, place, radius, every }: Watched) {
  const [known, t, filter, times, pick] = await Promise.all([
    visitor('contact').then(listTopics),
    getTranslations('watches.choice'),
    getTranslations('watches.filter'),
    getTranslations('watches.every'),
    localized(),
  ])
  const named = topics
    .map((code) => known.find((topic) => topic.code === code))
    .map((topic) => topic && pick(topic.name))
  const around =
    radius && t('around', { place: place ?? filter('point'), distance: filter('within', { metres: radius }) })
  return [
    { term: t('topics'), detail: named.map((name, at) => name ?? topics[at]).join(', ') || t('allTopics') },
    { term: t('area'), detail: around || t('wholeTown') },
    ...(words ? [{ term: t('words'), detail: words }] : []),
    ...(every ? [{ term: t('every'), detail: times(every) }] : []),
  ]
}

export async function WatchFacts({ watch, label }: { watch: Watched; label?: string }) {
  const facts = await watchWords(watch)
  return (
    <>
      {label && <h3>{label}</h3>}
      <DefinitionList facts={facts} />
    </>
  )
}
