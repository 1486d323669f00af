import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { FilterForm } from '@/components/ui/filter-form'
import { TextField } from '@/components/ui/text-field'

/** Looks for templates by their names, topics and words. */
export async function TemplateSearch({ q, found }: { q: string; found: number }) {
  const [t, to] = await Promise.all([getTranslations('casework.templates.search'), paths()])
  return (
    <>
      <FilterForm
        labels={{ form: t('title'), more: t('title'), submit: t('find'), clear: t('clear') }}
        action={to('/desk/contact/templates')}
        clearHref={to('/desk/contact/templates')}
        narrowed={q !== ''}
        search={<TextField type="search" name="q" label={t('title')} defaultValue={q} maxLength={100} />}
      />
      {q !== '' && found > 0 && <p role="status">{t('found', { count: found })}</p>}
    </>
  )
}
