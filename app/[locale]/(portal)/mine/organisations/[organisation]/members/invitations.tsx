import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { originHere } from '@/app/_server/origin'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatMoment } from '@/components/ui/format'
import { PressForm } from '@/components/ui/press-form'
import type { Organisation } from '@/db/people/organisations/reads'
import type { Locale } from '@/tenants/municipality'
import { withdraw } from './actions'

/** Invitations that nobody has taken yet, each with its link to hand over. */
export async function Invitations({ of: { id: organisation, invited } }: { of: Organisation }) {
  const [t, to, origin, locale] = await Promise.all([
    getTranslations('organisations'),
    paths(),
    originHere(),
    getLocale() as Promise<Locale>,
  ])
  return (
    <section className="column flow" aria-labelledby="open-invitations">
      <h2 id="open-invitations">{t('invite.open')}</h2>
      {invited.length === 0 && <p>{t('invite.none')}</p>}
      <ul className="flow">
        {invited.map(({ id, role, key, address, expiresAt }) => (
          <li key={id} className="boxed flow">
            <DefinitionList
              narrow
              facts={[
                { term: t('invite.role'), detail: t(`roles.${role}`) },
                {
                  term: t('invite.link'),
                  detail: <code className="break-all">{origin + to('/mine/organisations/join/[key]', { key })}</code>,
                },
                { term: t('invite.email'), detail: address ? t('invite.to', { address }) : t('invite.byHand') },
                { term: t('invite.until'), detail: formatMoment(expiresAt, locale) },
              ]}
            />
            <PressForm
              action={withdraw}
              fields={{ organisation, invitation: id }}
              name={t('invite.withdrawOf', { role: t(`roles.${role}`) })}
            >
              {t('invite.withdraw')}
            </PressForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
