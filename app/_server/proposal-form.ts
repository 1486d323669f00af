import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { ImageOption } from '@/components/budget/proposal-image'
import { categories } from '@/db/budget/ideas/input'
import type { Ingredient } from '@/db/budget/proposals/drafting/reads'
import { illustrations } from '@/db/budget/rounds/input'
import type { Round } from '@/db/budget/rounds/reads'
import { officialLanguages } from '@/tenants/languages'
import { mapOf } from '@/tenants/maps'
import { localized } from './here'
import { mapSheet } from './places'
import { town } from './session'

/** What the form of a proposal offers to choose from, in the reader's language. */
export async function choicesOf(round: Pick<Round, 'pots'>) {
  const [category, pick, { id, locales, map: service }] = await Promise.all([
    getTranslations('ideas.categories'),
    localized(),
    town(),
  ])
  const map = mapOf(id)
  return {
    sheet: map && mapSheet(map, service),
    languages: locales,
    required: officialLanguages(locales),
    pots: round.pots.map(({ id, name }) => ({ value: id, label: pick(name) })),
    categories: categories.map((value) => ({ value, label: category(value) })),
  }
}

/** The pictures a proposal may show: none, those of its ideas, the one it has, the drawings. */
export async function imagesOf(ideas: readonly Ingredient[], kept?: string | null): Promise<ImageOption[]> {
  const [t, drawing] = await Promise.all([getTranslations('proposals.form'), getTranslations('proposals.drawings')])
  const photos = ideas.flatMap(({ number, pictures }) =>
    pictures.map(({ id, alt }) => photo(id, t('photoOf', { number, alt }))),
  )
  const has = kept?.startsWith('photo:') && !photos.some(({ value }) => value === kept)
  const drawings = illustrations.map((name) => ({
    value: `drawing:${name}`,
    label: drawing(name),
    src: `/illustrations/${name}.svg`,
  }))
  return [
    { value: '', label: t('noImage'), src: null },
    ...(has && kept ? [photo(kept.slice('photo:'.length), t('keptPhoto'))] : []),
    ...photos,
    ...drawings,
  ]
}

const photo = (id: string, label: string) => ({ value: `photo:${id}`, label, src: `/api/files/${id}?size=small` })
