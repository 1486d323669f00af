import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { findRepeated } from '@/db/contact/templates/proposals/reads'

type Props = { id: string; answeredBefore: boolean }

/** An answer that has been given three times is worth keeping: as a template, and of a question as something everybody may read. */
export async function Repeated({ id, answeredBefore }: Props) {
  const [asker, t, to] = await Promise.all([officer('contact'), getTranslations('casework.repeated'), paths()])
  const found = await findRepeated(asker, id)
  const publication = found?.publication && !answeredBefore
  if (!found?.template && !publication) return null
  return (
    <section className="boxed flow" aria-labelledby="repeated-heading">
      <h2 id="repeated-heading">{t('title')}</h2>
      <p>{t('lead', { count: found.count })}</p>
      <ul className="plain-list flow">
        {found.template && (
          <li>
            <Link href={to('/desk/contact/templates/[template]', { template: 'new' }, { from: id })}>
              {t('template')}
            </Link>
          </li>
        )}
        {publication && (
          <li>
            <Link href={`${to('/desk/contact/[case]', { case: id }, { open: 'publication' })}#publication-heading`}>
              {t('publication')}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
