import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { town, visitor } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { ButtonLink } from '@/components/ui/button'
import { PhoneLink } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('grants'))('title') }
}

/** How grants are applied for today. */
export default async function GrantsPage() {
  const [{ contact }, t] = await Promise.all([town(), getTranslations('grants'), visitor('grants')])
  return (
    <div className="page page-main flow-wide">
      <PageHeading title={t('title')} lead={t('lead')} />
      <Notice tone="info">{t('today')}</Notice>
      <section className="column flow">
        <h2>{t('how')}</h2>
        <div className="prose">
          <ol>
            {(['call', 'form', 'send'] as const).map((step) => (
              <li key={step}>{t(`steps.${step}`)}</li>
            ))}
          </ol>
        </div>
        <p>
          <ButtonLink href={contact.website} iconAfter="external">
            {t('website')}
          </ButtonLink>
        </p>
      </section>
      <section className="column flow">
        <h2>{t('ask')}</h2>
        <p>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>, <PhoneLink number={contact.phone} />
        </p>
      </section>
    </div>
  )
}
