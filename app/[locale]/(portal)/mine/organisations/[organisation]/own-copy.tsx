import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import type { Organisation } from '@/db/people/organisations/reads'
import { mayDo } from '@/db/people/organisations/rules'

/** All that is held of it, for its owner to take along. */
export async function OwnCopy({ of: { id, role } }: { of: Organisation }) {
  const [t, locale] = await Promise.all([getTranslations('organisations.copy'), getLocale()])
  if (!mayDo(role, 'copy')) return null
  return (
    <section className="column flow" aria-labelledby="copy">
      <h2 id="copy">{t('title')}</h2>
      <p>{t('lead')}</p>
      <form method="post" action={`/api/mine/organisations/${id}/export?locale=${locale}`}>
        <Button type="submit" look="secondary">
          {t('download')}
        </Button>
      </form>
      <p className="muted">{t('fresh')}</p>
    </section>
  )
}
