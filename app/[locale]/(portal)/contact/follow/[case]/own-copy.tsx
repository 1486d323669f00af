import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

/** A copy of everything that is held with this case, and the way to have it erased, for whoever has its key. */
export async function OwnCopy({ at }: { at: string }) {
  const [t, erasure, to, locale] = await Promise.all([
    getTranslations('keeping.mine'),
    getTranslations('erasure.ofCase'),
    paths(),
    getLocale(),
  ])
  return (
    <section className="flow" aria-labelledby="own-copy">
      <h2 id="own-copy">{t('title')}</h2>
      <p>{t('ofCase')}</p>
      <form method="post" action={`/api/contact/copy/follow/${at}?locale=${locale}`}>
        <Button type="submit" look="secondary" small>
          {t('downloadCase')}
        </Button>
      </form>
      <p>
        {erasure('text')} <Link href={to('/contact/follow/[case]/erase', { case: at })}>{erasure('go')}</Link>
      </p>
    </section>
  )
}
