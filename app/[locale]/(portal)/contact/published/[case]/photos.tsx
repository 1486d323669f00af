import { getTranslations } from 'next-intl/server'
import { visitor } from '@/app/_server/session'
import { Figure } from '@/components/ui/picture'
import { publicPhotosOf } from '@/db/contact/photos/reads'
import { ReportLink } from './report-link'

/** The photos that everybody may see, before and after. */
export async function Photos({ id, reference }: { id: string; reference: string }) {
  const [photos, t] = await Promise.all([
    visitor('contact').then((asker) => publicPhotosOf(asker, [id])),
    getTranslations('photos.desk.stage'),
  ])
  if (photos.length === 0) return null
  return (
    <div className="cards">
      {photos.map(({ file, stage, alt }) => (
        <div key={file}>
          <Figure src={`/api/files/public/${file}`} alt={alt ?? ''} rounded caption={t(stage)} />
          <ReportLink reference={reference} photo={file} />
        </div>
      ))}
    </div>
  )
}
