import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { localized, paths } from '@/app/_server/here'
import { town } from '@/app/_server/session'
import { PageHeading } from '@/components/frame/page-heading'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link, PhoneLink } from '@/components/ui/link'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') }
}

const facts = ['purpose', 'basis', 'data', 'source', 'recipients', 'retention'] as const

/** What the General Data Protection Regulation wants told (articles 13 and 14), one section to each processing. */
export default async function PrivacyPage() {
  const [here, t, mine, pick, to] = await Promise.all([
    town(),
    getTranslations('privacy'),
    getTranslations('keeping.mine'),
    localized(),
    paths(),
  ])
  const { contact, privacy, texts, services } = here
  const offered = { signIn: true, organisations: services.includes('grants'), journal: true }
  const processings = (['signIn', 'contact', 'budget', 'organisations', 'journal'] as const).filter((processing) =>
    processing === 'contact' || processing === 'budget' ? services.includes(processing) : offered[processing],
  )
  return (
    <div className="page page-main flow-wide">
      <PageHeading title={t('title')} lead={t('lead')} />
      <section className="column flow">
        <h2>{t('controllerTitle')}</h2>
        <p>{t('controller', { organisation: pick(texts.organisation) })}</p>
        <DefinitionList
          facts={[
            { term: t('address'), detail: pick(contact.address) },
            { term: t('phone'), detail: <PhoneLink number={contact.phone} /> },
            { term: t('officer'), detail: <a href={`mailto:${privacy.email}`}>{privacy.email}</a> },
          ]}
        />
      </section>
      {processings.map((processing) => (
        <section key={processing} className="column flow">
          <h2>{t(`processing.${processing}.title`)}</h2>
          <DefinitionList
            facts={facts.map((fact) => {
              return { term: t(`fact.${fact}`), detail: t(`processing.${processing}.${fact}`) }
            })}
          />
        </section>
      ))}
      <section className="column flow">
        <h2>{t('cookiesTitle')}</h2>
        <p>{t('cookies')}</p>
      </section>
      <section className="column flow">
        <h2>{t('rightsTitle')}</h2>
        <p>
          {t('rights')} <Link href={to('/mine/data')}>{mine('title')}</Link>
        </p>
        <p>
          {t('complaint')} <a href="https://tietosuoja.fi">{t('ombudsman')}</a>
        </p>
      </section>
    </div>
  )
}
