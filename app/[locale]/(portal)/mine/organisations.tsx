import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { listMyOrganisations } from '@/db/people/organisations/members/reads'

/** The organisations I belong to, and for whom I act now. */
export async function Organisations() {
  const [me, t, to] = await Promise.all([resident('grants'), getTranslations('organisations'), paths()])
  const mine = await listMyOrganisations(me)
  return (
    <section className="flow" aria-labelledby="my-organisations">
      <h2 id="my-organisations">{t('mine.title')}</h2>
      {mine.length === 0 && <p>{t('mine.lead')}</p>}
      {mine.length > 0 && (
        <ul className="list-disc ps-5">
          {mine.map(({ id, name, role }) => (
            <li key={id}>
              <Link href={to('/mine/organisations/[organisation]', { organisation: id })}>{name}</Link>,{' '}
              {t(`roles.${role}`).toLowerCase()}
            </li>
          ))}
        </ul>
      )}
      {mine.length > 0 && (
        <p>
          {t('acting.now', { name: me.acting?.name ?? me.person.name })}{' '}
          <Link href={to('/mine/acting')}>{t('acting.change')}</Link>
        </p>
      )}
      <p>
        <Link href={to('/mine/organisations')}>{t('mine.go')}</Link>
      </p>
    </section>
  )
}
