import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { listFollowed } from '@/db/contact/follows/reads'

/** Others' cases that concern me too; nothing when there are none. */
export async function FollowedCases() {
  const [me, t, contact, to] = await Promise.all([
    resident('contact'),
    getTranslations('published'),
    getTranslations('contact.state'),
    paths(),
  ])
  const rows = await listFollowed(me)
  if (rows.length === 0) return null
  return (
    <section className="flow" aria-labelledby="followed-cases">
      <h2 id="followed-cases">{t('followed')}</h2>
      <ul>
        {rows.map(({ reference, title, state, locale }) => (
          <li key={reference}>
            <Link href={to('/contact/published/[case]', { case: reference })} lang={locale}>
              {title}
            </Link>{' '}
            <span className="muted">{contact(state)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
