import { getLocale, getTranslations } from 'next-intl/server'
import { domiciles } from '@/app/_server/domiciles'
import { paths } from '@/app/_server/here'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDay } from '@/components/ui/format'
import { Link, PhoneLink } from '@/components/ui/link'
import type { Organisation } from '@/db/people/organisations/reads'
import { mayDo } from '@/db/people/organisations/rules'
import type { Locale } from '@/tenants/municipality'

/** Name, numbers and address, as they go into every application. */
export async function Details({ of }: { of: Organisation }) {
  const [t, to, locale, places] = await Promise.all([
    getTranslations('organisations'),
    paths(),
    getLocale(),
    domiciles(),
  ])
  const day = (iso: string | null) => iso && formatDay(iso, locale as Locale)
  const place = [of.postcode, of.postOffice].filter(Boolean).join(' ')
  return (
    <section className="column flow" aria-labelledby="details">
      <h2 id="details">{t('facts')}</h2>
      <DefinitionList
        facts={[
          { term: t('field.businessId'), detail: of.businessId },
          { term: t('field.registerNumber'), detail: of.registerNumber },
          {
            term: t('field.domicile'),
            detail: places.find(({ code }) => code === of.domicile)?.name ?? t('field.elsewhere'),
          },
          { term: t('field.foundedOn'), detail: day(of.foundedOn) },
          { term: t('field.registeredOn'), detail: day(of.registeredOn) },
          { term: t('address'), detail: [of.street, place].filter(Boolean).join(', ') },
          { term: t('field.email'), detail: of.email && <a href={`mailto:${of.email}`}>{of.email}</a> },
          { term: t('field.phone'), detail: of.phone && <PhoneLink number={of.phone} /> },
          { term: t('field.website'), detail: of.website && <Link href={of.website}>{of.website}</Link> },
        ]}
      />
      {mayDo(of.role, 'details') && (
        <p>
          <Link href={to('/mine/organisations/[organisation]/edit', { organisation: of.id })}>{t('edit')}</Link>
        </p>
      )}
    </section>
  )
}
