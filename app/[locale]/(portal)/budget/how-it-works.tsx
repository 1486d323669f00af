import { getTranslations } from 'next-intl/server'
import { Icon, type IconName } from '@/components/ui/icon'

const steps = [
  { key: 'ideas', icon: 'spark' },
  { key: 'review', icon: 'search' },
  { key: 'voting', icon: 'ballot' },
  { key: 'result', icon: 'flag' },
] as const satisfies readonly { key: string; icon: IconName }[]

/** From an idea to something built, in four steps. */
export async function HowItWorks() {
  const t = await getTranslations('rounds.index')
  return (
    <section className="tinted flow">
      <h2>{t('how')}</h2>
      <ol className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(({ key, icon }) => (
          <li key={key}>
            <span className="door-icon">
              <Icon name={icon} />
            </span>
            <h3 className="mt-3">{t(`steps.${key}.title`)}</h3>
            <p className="mt-1">{t(`steps.${key}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
