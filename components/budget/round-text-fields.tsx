import { useTranslations } from 'next-intl'
import type { RoundFormFields, RoundTown } from '@/components/budget/round-form'
import { IllustrationField } from '@/components/budget/round-illustration-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Locale } from '@/tenants/municipality'

type Props = { form: RoundFormFields; town: RoundTown; published?: boolean }

/** What the round is called and what it is for, in the languages of the town. */
export function TextFields({ form, town, published }: Props) {
  const t = useTranslations('rounds.form')
  const words = useLanguageWords(town)
  const first = town.languages[0]
  const slug = form.field('slug')
  return (
    <section className="fields">
      <h2>{t('sectionTexts')}</h2>
      {town.languages.map((language) => (
        <TextField
          key={language}
          {...form.field(`name.${language}`)}
          {...words('name', language)}
          hint={language === first ? t('nameHint') : undefined}
          lang={language}
        />
      ))}
      {published ? (
        <p>
          <input type="hidden" name="slug" value={slug.defaultValue} readOnly />
          {t('slugFixed', { slug: slug.defaultValue ?? '' })}
        </p>
      ) : (
        <TextField
          {...slug}
          label={t('slug')}
          hint={t('slugHint')}
          width="medium"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
      <IntroFields form={form} town={town} />
      <IllustrationField form={form} />
    </section>
  )
}

/** The introduction in each language. */
export function IntroFields({ form, town }: Omit<Props, 'published'>) {
  const t = useTranslations('rounds.form')
  const words = useLanguageWords(town)
  const first = town.languages[0]
  return town.languages.map((language) => (
    <TextArea
      key={language}
      {...form.field(`intro.${language}`)}
      {...words('intro', language)}
      hint={language === first ? t('introHint') : town.official.includes(language) ? t('needed') : t('fallback')}
      lang={language}
    />
  ))
}

/** The label of a text in one language; what the law does not ask for is optional. */
export function useLanguageWords(town: RoundTown) {
  const t = useTranslations('rounds.form')
  const language = useTranslations('rounds.language')
  const problems = useTranslations('problems')
  return (name: 'name' | 'intro' | 'potName', locale: Locale) => ({
    label: t(name, { language: language(locale) }),
    optional: town.official.includes(locale) ? undefined : problems('optional'),
  })
}
