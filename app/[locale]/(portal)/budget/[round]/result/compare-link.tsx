import { getTranslations } from 'next-intl/server'
import { paths } from '@/app/_server/here'
import { ButtonLink } from '@/components/ui/button'

export async function CompareLink({ round }: { round: string }) {
  const [t, to] = await Promise.all([getTranslations('results.compare'), paths()])
  return (
    <section className="tinted flow" aria-labelledby="compare">
      <h2 id="compare">{t('link')}</h2>
      <p>{t('linkText')}</p>
      <ButtonLink look="secondary" href={to('/budget/[round]/result/compare', { round })} iconAfter="arrow-right">
        {t('link')}
      </ButtonLink>
    </section>
  )
}
