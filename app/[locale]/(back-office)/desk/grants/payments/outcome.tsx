import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'

/** What the last press did, or why a file could not be read. */
export async function Outcome({ query }: { query: Record<string, string | string[] | undefined> }) {
  const t = await getTranslations()
  const number = (name: string) => Number(query[name] ?? 0) || 0
  const refusal = ['answerKnown', 'tooLarge', 'notXml', 'notAnswer', 'tooMany', 'missing'].find(
    (key) => key === query.refused,
  )
  if (refusal) {
    const key = refusal === 'answerKnown' ? refusal : `answer.${refusal}`
    return (
      <Notice tone="danger" live="alert">
        {t(`refusals.payments.${key}` as 'refusals.payments.answerKnown')}
      </Notice>
    )
  }
  const words = {
    brought: () => t('money.payments.brought', { opened: number('opened'), moved: number('moved') }),
    read: () => t('money.payments.readDone', { matched: number('matched'), strays: number('strays') }),
    confirmed: () => t('money.payments.confirmed'),
    renewed: () => t('money.payments.renewed'),
    released: () => t('money.payments.released'),
  }
  const said = Object.entries(words).find(([did]) => did === query.did)?.[1]
  return said ? (
    <Notice tone="success" live="status">
      {said()}
    </Notice>
  ) : null
}
