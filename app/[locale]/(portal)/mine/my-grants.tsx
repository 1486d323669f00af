import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Link } from '@/components/ui/link'

/** The way to what I have been granted. */
export async function MyGrants() {
  const [t, to] = await Promise.all([getTranslations('money.mine'), paths()])
  return (
    <section className="flow" aria-labelledby="my-grants">
      <h2 id="my-grants">{t('mineTitle')}</h2>
      <p>
        <Link href={to('/grants/awards')}>{t('mineLink')}</Link>
      </p>
    </section>
  )
}
