'use client'
import { useTranslations } from 'next-intl'
import { Button, ButtonRow } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { useCast } from './use-cast'

type Props = {
  /** Everything the ballot is made of, by field name: what the page shows is what it sends. */
  fields: Readonly<Record<string, string>>
  words: {
    cast: string
    sending: string
    refused: string
    unsureTitle: string
    unsureText: string
    retry: string
    check: string
  }
  receiptHref: string
}

export function CastForm({ fields, words, receiptHref }: Props) {
  const refusals = useTranslations('refusals')
  const { form, refusal, stage, retry } = useCast()
  return (
    <form {...form} className="flow">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal && stage === 'idle' && (
        <Notice tone="danger" live="alert" title={words.refused}>
          {refusals(refusal.key, refusal.values)}
        </Notice>
      )}
      {stage === 'unsure' && (
        <Notice tone="warning" live="alert" title={words.unsureTitle}>
          <p>{words.unsureText}</p>
          <p className="row">
            <Button small look="secondary" onClick={retry}>
              {words.retry}
            </Button>
            <Link href={receiptHref}>{words.check}</Link>
          </p>
        </Notice>
      )}
      {stage !== 'unsure' && (
        <ButtonRow>
          <Button type="submit" icon="ballot" busy={stage === 'sending'}>
            {stage === 'sending' ? words.sending : words.cast}
          </Button>
        </ButtonRow>
      )}
    </form>
  )
}
