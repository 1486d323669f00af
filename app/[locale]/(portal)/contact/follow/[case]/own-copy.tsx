import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'

/** A copy of everything that is held with this case, for whoever has its key. */
export async function OwnCopy({ at }: { at: string }) {
  const [t, locale] = await Promise.all([getTranslations('keeping.mine'), getLocale()])
  return (
    <section className="flow" aria-labelledby="own-copy">
      <h2 id="own-copy">{t('title')}</h2>
      <p>{t('ofCase')}</p>
      <form method="post" action={`/api/contact/copy/follow/${at}?locale=${locale}`}>
        <Button type="submit" look="secondary" small>
          {t('downloadCase')}
        </Button>
      </form>
    </section>
  )
}
