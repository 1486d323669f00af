import { getLocale, getTranslations } from 'next-intl/server'
import { localized } from '@/app/_server/here'
import { formatMoney } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { Finding, Findings as Found } from '@/db/budget/rounds/freeze/rules'

/** What stands in the way of freezing, and what to think of first. */
export async function Findings({ findings: { obstacles, cautions } }: { findings: Found }) {
  const t = await getTranslations('rounds.freeze')
  return (
    <>
      {obstacles.length > 0 ? (
        <Notice tone="danger" title={t('obstaclesTitle', { count: obstacles.length })}>
          <FindingList kind="obstacles" findings={obstacles} />
        </Notice>
      ) : (
        <Notice tone="success" title={t('ready')} />
      )}
      {cautions.length > 0 && (
        <Notice tone="warning" title={t('cautionsTitle')}>
          <FindingList kind="cautions" findings={cautions} />
        </Notice>
      )}
    </>
  )
}

async function FindingList({ kind, findings }: { kind: 'obstacles' | 'cautions'; findings: readonly Finding[] }) {
  const [t, language, pick, locale] = await Promise.all([
    getTranslations(`rounds.freeze.${kind}`),
    getTranslations('rounds.language'),
    localized(),
    getLocale(),
  ])
  const sentence = ({ key, values = {}, number, pot }: Finding) => {
    const { cents, potCents } = values
    return t(key, {
      ...values,
      number: number ?? values.number ?? '',
      pot: pot ? pick(pot) : '',
      price: cents === undefined ? '' : formatMoney(Number(cents), locale),
      money: potCents === undefined ? '' : formatMoney(Number(potCents), locale),
      language: values.language ? language(String(values.language)) : '',
    })
  }
  return (
    <ul className="list-disc pl-5">
      {findings.map((finding) => (
        <li key={sentence(finding)}>{sentence(finding)}</li>
      ))}
    </ul>
  )
}
