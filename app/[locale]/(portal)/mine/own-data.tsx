import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'

/** The way to everything that is held of me. */
export async function OwnData() {
  const [t, to] = await Promise.all([getTranslations('keeping.mine'), paths()])
  return (
    <section className="flow" aria-labelledby="own-data">
      <h2 id="own-data">{t('title')}</h2>
      <p>
        {t('lead')} <Link href={to('/mine/data')}>{t('go')}</Link>
      </p>
    </section>
  )
}
