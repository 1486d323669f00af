import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { listSubscribed } from '@/db/contact/subscriptions/reads'
import { EndMailForm } from './end-mail-form'

/** Published cases I get mails about; nothing when there are none. */
export async function MailedCases() {
  const [me, t, state, to] = await Promise.all([
    resident('contact'),
    getTranslations('subscriptions'),
    getTranslations('contact.state'),
    paths(),
  ])
  const rows = await listSubscribed(me)
  if (rows.length === 0) return null
  return (
    <section className="flow" aria-labelledby="mailed-cases">
      <h2 id="mailed-cases">{t('mine')}</h2>
      <ClientTexts only={['subscriptions']}>
        <ul className="flow">
          {rows.map((one) => (
            <li key={one.id}>
              <Link href={to('/contact/published/[case]', { case: one.reference })} lang={one.locale}>
                {one.title}
              </Link>{' '}
              <span className="muted">{state(one.state)}</span>
              <EndMailForm subscription={one.id} title={one.title} />
            </li>
          ))}
        </ul>
      </ClientTexts>
    </section>
  )
}
