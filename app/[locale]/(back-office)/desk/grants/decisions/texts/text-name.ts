import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { DecisionBlock, Outcome, ReasonCode } from '@/db/grants/decisions/input'
import type { TextKey } from '@/db/grants/decisions/texts/input'

type Payment = 'lump' | 'receipts' | 'receiptsAdvance' | 'instalments'

/** What a text is called at the desk: its part of the decision, and which of its variants it is. */
export async function textNames() {
  const t = await getTranslations('decisions')
  return (key: TextKey): string => {
    const [block, variant] = key.split('.') as [DecisionBlock, string | undefined]
    if (!variant) return t(`block.${block}`)
    if (variant === 'recovery' || variant === 'court') return `${t(`block.${block}`)}: ${t(`texts.variant.${variant}`)}`
    if (block === 'payment') return `${t('block.payment')}: ${t(`texts.variant.${variant as Payment}`)}`
    if (block === 'decision' || variant === 'granted')
      return `${t(`block.${block}`)}: ${t(`outcome.${variant as Outcome}`)}`
    return `${t(`block.${block}`)}: ${t(`reason.${variant as ReasonCode}`)}`
  }
}
