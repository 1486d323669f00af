import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { toneOf } from '@/components/contact/case-tone'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import type { Subscription } from '@/db/contact/subscriptions/reads'
import { EndForm } from './end-form'

/** Everything the address follows, each with the way to end it. */
export async function Followings({ at, all }: { at: string; all: Subscription['all'] }) {
  const [t, state, to] = await Promise.all([
    getTranslations('subscriptions'),
    getTranslations('contact.state'),
    paths(),
  ])
  return (
    <section className="flow" aria-labelledby="followings">
      <h2 id="followings">{t('list')}</h2>
      <ul className="flow">
        {all.map((one) => (
          <li key={one.id} className="boxed flow">
            <p>
              <Link href={to('/contact/published/[case]', { case: one.reference })} lang={one.locale}>
                {one.title}
              </Link>{' '}
              <Tag tone={toneOf(one.state)}>{state(one.state)}</Tag>
            </p>
            <EndForm at={at} subscription={one.id} title={one.title} />
          </li>
        ))}
      </ul>
    </section>
  )
}
