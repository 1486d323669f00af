import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { ButtonLink } from '@/components/ui/button'
import { phoneHref } from '@/components/ui/link'
import type { ContactDetails } from '@/tenants/municipality'

/** The other ways to reach the town: post, telephone, counter. */
export async function Reach({ contact }: { contact: ContactDetails }) {
  const [t, pick, { texts }] = await Promise.all([getTranslations('contact'), localized(), town()])
  return (
    <section className="flow" aria-labelledby="reach">
      <h2 id="reach">{t('reach')}</h2>
      <div className="doors">
        <section className="boxed flow">
          <h3>{t('write')}</h3>
          <p>
            <ButtonLink href={`mailto:${contact.email}`} icon="mail" look="secondary">
              {contact.email}
            </ButtonLink>
          </p>
        </section>
        <section className="boxed flow">
          <h3>{t('call')}</h3>
          <p>
            {t('hours')}: {pick(contact.hours)}
          </p>
          <p>
            <ButtonLink href={phoneHref(contact.phone)} icon="phone" look="secondary">
              {contact.phone.replaceAll(' ', '\u00a0')}
            </ButtonLink>
          </p>
        </section>
        <section className="boxed flow">
          <h3>{t('visit')}</h3>
          <address>
            {pick(texts.organisation)}
            <br />
            {pick(contact.address)}
          </address>
          <p>
            {t('hours')}: {pick(contact.hours)}
          </p>
          <p>
            <a href={contact.website}>{t('website')}</a>
          </p>
        </section>
      </div>
    </section>
  )
}
