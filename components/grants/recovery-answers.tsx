import { getLocale, getTranslations } from 'next-intl/server'
import { Day } from '@/components/ui/amounts'
import { Tag } from '@/components/ui/tag'

type Answer = {
  readonly id: string
  readonly words: string
  readonly arrivedOn: string
  readonly person: string | null
  readonly keyedBy: string | null
  readonly late: boolean
}

/** What the applicant has answered when they were heard, or that nothing has come yet. */
export async function RecoveryAnswers({ answers }: { answers: readonly Answer[] }) {
  const [t, locale] = await Promise.all([getTranslations('money.recoveries'), getLocale()])
  return (
    <section className="flow column" aria-labelledby="answers">
      <h2 id="answers">{t('answers')}</h2>
      {answers.length === 0 && <p>{t('noAnswers')}</p>}
      <ul className="plain-list flow">
        {answers.map(({ id, words, arrivedOn, person, keyedBy, late }) => (
          <li key={id} className="boxed flow">
            <p className="small muted">
              {person ?? t('keyedBy', { name: keyedBy ?? '' })}, <Day at={arrivedOn} locale={locale} />{' '}
              {late && <Tag tone="warning">{t('late')}</Tag>}
            </p>
            <p className="whitespace-pre-line">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
