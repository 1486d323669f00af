import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { Link } from '@/components/ui/link'

/** For whom the application is made, and where to act for somebody else. */
export async function ForWhom() {
  const [me, t, to] = await Promise.all([resident('grants'), getTranslations('applications.begin'), paths()])
  return (
    <section className="boxed flow" aria-labelledby="for-whom">
      <h2 id="for-whom">{t('forWhom')}</h2>
      <p>
        {me.acting ? t('forOrganisation', { organisation: me.acting.name }) : t('forMyself', { name: me.person.name })}
      </p>
      <p>
        <Link href={to('/mine/organisations')}>{t('change')}</Link>
      </p>
    </section>
  )
}
