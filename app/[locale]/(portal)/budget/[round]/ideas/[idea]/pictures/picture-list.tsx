import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { Figure } from '@/components/ui/picture'
import type { Idea } from '@/db/budget/ideas/reads'
import { RemoveForm } from './remove-form'

export async function PictureList({ idea, editable }: { idea: Idea; editable: boolean }) {
  const t = await getTranslations('ideas.pictures')
  if (idea.pictures.length === 0) return null
  return (
    <section className="flow">
      <h2>{t('mine')}</h2>
      <ClientTexts only={['ideas.pictures.remove', 'ideas.pictures.removeThis']}>
        <ul className="cards">
          {idea.pictures.map(({ id, alt }) => (
            <li key={id} className="flow">
              <Figure
                src={`/api/files/${id}?size=small`}
                alt={alt}
                caption={<span lang={idea.locale}>{alt}</span>}
                rounded
              />
              {editable && <RemoveForm idea={idea.id} file={id} alt={alt} />}
            </li>
          ))}
        </ul>
      </ClientTexts>
    </section>
  )
}
