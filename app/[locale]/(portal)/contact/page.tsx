import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { phoneHref } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contact'))('title') }
}

/** How the town is reached today. */
export default async function ContactPage() {
  const [{ contact, texts }, t, pick] = await Promise.all([
    town(),
    getTranslations('contact'),
    localized(),
    visitor('contact'),
  ])
  return (
    <div className="page page-main flow-wide">
      <PageHeading title={t('title')} lead={t('lead')} />
      <Notice tone="info">{t('today')}</Notice>
      <div className="doors">
        <section className="boxed flow">
          <h2>{t('write')}</h2>
          <p>{t('writeText')}</p>
          <p>
            <ButtonLink href={`mailto:${contact.email}`} icon="mail">
              {contact.email}
            </ButtonLink>
          </p>
        </section>
        <section className="boxed flow">
          <h2>{t('call')}</h2>
          <p>
            {t('hours')}: {pick(contact.hours)}
          </p>
          <p>
            <ButtonLink href={phoneHref(contact.phone)} icon="phone">
              {contact.phone.replaceAll(' ', '\u00a0')}
            </ButtonLink>
          </p>
        </section>
        <section className="boxed flow">
          <h2>{t('visit')}</h2>
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
      <p>{t('emergency')}</p>
    </div>
  )
}
