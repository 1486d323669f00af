import { getTranslations } from 'next-intl/server'
import { DefinitionList } from '@/components/ui/definition-list'

const parts = {
  locale: 'locale=fi_FI | sv | en',
  extensions: 'extensions=true | all | citysdk,media,geometry,log',
  updated: 'updated_after, updated_before',
  near: 'lat, long, radius',
  search: 'search, handler, agency_responsible, order_by',
  page: 'page, per_page',
} as const

/** What is spoken here beyond the specification, as other Finnish towns do. */
export async function Dialect() {
  const t = await getTranslations('open311.page')
  const keys = Object.keys(parts) as (keyof typeof parts)[]
  return (
    <section className="column flow">
      <h2>{t('dialect')}</h2>
      <p>{t('dialectText')}</p>
      <DefinitionList facts={keys.map((key) => ({ term: parts[key], detail: t(`dialectParts.${key}`) }))} />
    </section>
  )
}
