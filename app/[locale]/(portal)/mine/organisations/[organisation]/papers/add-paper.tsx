import { getLocale, getTranslations } from 'next-intl/server'
import { AddDocument } from '@/components/ui/document-field'
import { Select } from '@/components/ui/select'
import { DateField } from '@/components/ui/text-field'
import { type PassportKind, passportKinds } from '@/db/grants/passports/input'
import { usualYear, yearsOffered } from '@/db/grants/passports/rules'

type Query = Record<string, string | string[] | undefined>
type Props = { organisation: string; query: Query; refused: boolean; today: string }

/** One paper more, as a form that works without scripts; what was said of one that was not taken is there again. */
export async function AddPaper({ organisation, query, refused, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations('passport'), getLocale()])
  const kind: PassportKind = passportKinds.find((one) => one === query.kind) ?? 'accounts'
  const said = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const year = said('year') ?? String(usualYear(kind, today))
  return (
    <section className="column flow" aria-labelledby="add">
      <h2 id="add">{t('add.title')}</h2>
      <AddDocument
        // Led here from another lack, the form says that one.
        key={`${kind} ${year}`}
        id="paper"
        upload={`/api/uploads/organisations/${organisation}?locale=${locale}`}
        problem={refused ? undefined : said('problem')}
        button={t('add.submit')}
      >
        <Select
          name="kind"
          label={t('add.kind')}
          hint={t('add.kindHint')}
          defaultValue={kind}
          options={passportKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <Select
          name="year"
          label={t('add.year')}
          hint={t('add.yearHint')}
          defaultValue={year}
          options={yearsOffered(today).map((value) => ({ value: String(value), label: String(value) }))}
        />
        <DateField
          name="validUntil"
          label={t('add.validUntil')}
          hint={t('add.validUntilHint')}
          optional={t('add.optional')}
          defaultValue={said('until')}
        />
      </AddDocument>
    </section>
  )
}
