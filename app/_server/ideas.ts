import 'server-only'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { pageAt } from '@/app/_messages/paths'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { findIdea } from '@/db/budget/ideas/reads'
import { findRound, type Round } from '@/db/budget/rounds/reads'
import { localized, pathHere, paths } from './here'
import { residentIfAny, visitor } from './session'

const read = cache(async (slug: string, number: string) => {
  if (!/^[1-9]\d{0,8}$/.test(number)) return null
  const asker = (await residentIfAny('budget')) ?? (await visitor('budget'))
  const round = await findRound(asker, slug)
  const idea = round && (await findIdea(asker, round.id, Number(number)))
  return idea ? { idea, round } : null
})

/** The idea of this page with its round, as the reader may see it; null when there is none. */
export async function ideaHere(params: Promise<{ round: string; idea: string }>) {
  const { round, idea } = await params
  return read(round, idea)
}

/** The way to a round's ideas. */
export async function crumbsOf(round: Round): Promise<Crumb[]> {
  const [t, to, pick] = await Promise.all([getTranslations('ideas'), paths(), localized()])
  const here = { round: round.slug }
  return [
    { label: t('budget'), href: to('/budget') },
    { label: pick(round.name), href: to('/budget/[round]', here) },
    { label: t('title'), href: to('/budget/[round]/ideas', here) },
  ]
}

/** The page of the idea this form belongs to, with what was done said on it. */
export async function toThisIdea(did: string, place = ''): Promise<string> {
  const { round = '', idea = '' } = pageAt((await pathHere()).split('?')[0] ?? '')?.params ?? {}
  return (await paths())('/budget/[round]/ideas/[idea]', { round, idea }, { did }) + place
}
