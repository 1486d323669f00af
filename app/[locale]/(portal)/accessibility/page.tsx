import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay } from '@/components/ui/format'
import { PhoneLink } from '@/components/ui/link'
import { authority, gaps } from './gaps'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accessibility'))('title') }
}

/** The statement of the Act on the Provision of Digital Services, on the model of Decision (EU) 2018/1523. */
export default async function AccessibilityPage() {
  const [here, t, pick, locale] = await Promise.all([
    town(),
    getTranslations('accessibility'),
    localized(),
    getLocale(),
  ])
  const { texts, hostnames, accessibility, contact } = here
  const [portal, organisation, [host]] = [pick(texts.portal), pick(texts.organisation), hostnames]
  return (
    <div className="page page-main flow-wide">
      <PageHeading title={t('title')} lead={t('applies', { portal, host, organisation })} />
      <section className="column flow">
        <h2>{t('levelTitle')}</h2>
        <p>{t('level')}</p>
      </section>
      <section className="column flow">
        <h2>{t('gapsTitle')}</h2>
        {gaps.map(({ key, criteria }) => (
          <div key={key} className="boxed">
            <DefinitionList
              facts={[
                { term: t('gap.what'), detail: t(`gaps.${key}.what`) },
                { term: t('gap.criteria'), detail: criteria.join(', ') || t('none') },
                { term: t('gap.why'), detail: t(`gaps.${key}.why`) },
                { term: t('gap.instead'), detail: t(`gaps.${key}.instead`) },
              ]}
            />
          </div>
        ))}
      </section>
      <section className="column flow">
        <h2>{t('methodTitle')}</h2>
        <p>{t('method', { day: formatDay(accessibility.reviewed, locale) })}</p>
      </section>
      <section className="column flow">
        <h2>{t('feedbackTitle')}</h2>
        <p>{t('feedback')}</p>
        <DefinitionList
          facts={[
            { term: t('unit'), detail: organisation },
            {
              term: t('email'),
              detail: <a href={`mailto:${accessibility.email}`}>{accessibility.email}</a>,
            },
            { term: t('phone'), detail: <PhoneLink number={contact.phone} /> },
          ]}
        />
      </section>
      <section className="column flow">
        <h2>{t('supervisorTitle')}</h2>
        <p>{t('supervisor')}</p>
        <p>{t('authority')}</p>
        <ul>
          <li>
            <a href={authority.website}>{t('authoritySite')}</a>
          </li>
          <li>
            {t('email')}: <a href={`mailto:${authority.email}`}>{authority.email}</a>
          </li>
          <li>
            {t('phone')}: <PhoneLink number={authority.phone} />
          </li>
        </ul>
      </section>
    </div>
  )
}
