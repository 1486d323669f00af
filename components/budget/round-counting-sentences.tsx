import { useLocale, useTranslations } from 'next-intl'
import { Sentences } from '@/components/budget/round-sentences'
import { formatMoney } from '@/components/ui/format'
import type { Rule } from '@/db/budget/tally/input'

/** How the winners are counted, with those settings only that the method uses. */
export function CountingSentences({ rule }: { rule: Rule }) {
  const t = useTranslations('rounds.rules')
  const { method, threshold, thresholdPercent, exclusive, reservePercent } = rule
  const details = useMethodDetails(rule)
  return (
    <Sentences>
      {[
        t(method, { percent: reservePercent }),
        ...details,
        threshold !== null && t('threshold', { threshold }),
        thresholdPercent !== null && t('thresholdPercent', { percent: thresholdPercent }),
        ...exclusive.map((numbers) => t('exclusive', { numbers: numbers.join(', ') })),
      ]}
    </Sentences>
  )
}

function useMethodDetails({
  method,
  utility,
  completion,
  stop,
  deltaCents,
  comparison,
  phragmen,
  eligibilityPreStep,
}: Rule) {
  const t = useTranslations('rounds.rules')
  const step = formatMoney(deltaCents, useLocale())
  const preStep = eligibilityPreStep && t('preStep')
  if (method === 'phragmen') return [t(phragmen === 'stop' ? 'phragmenStop' : 'phragmenDrop'), preStep]
  if (method !== 'equal-shares') return [preStep]
  const grows = completion === 'add1' || completion === 'add1u'
  return [
    t(`utility.${utility}`),
    grows ? t(`add1.${stop}`, { step }) : t(`completion.${completion}`),
    completion === 'add1u' && t('add1u'),
    comparison !== null && t('comparison'),
    preStep,
  ]
}

/** What settles a tie, in order. */
export function TieSentence({ rule: { tie } }: { rule: Rule }) {
  const t = useTranslations('rounds.rules')
  const criteria = tie.map((criterion) => t(`criterion.${criterion}`)).join(`, ${t('then')} `)
  return t('tieText', { criteria })
}
