import { getTranslations } from 'next-intl/server'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { AwardState } from '@/db/grants/awards/input'

const tones: Record<AwardState, TagTone> = {
  awaitingFinal: 'neutral',
  awaitingReceipts: 'info',
  payable: 'brand',
  inBatch: 'info',
  paid: 'success',
  refused: 'neutral',
  offset: 'neutral',
  receiptsLate: 'danger',
  blocked: 'warning',
  returnedByBank: 'danger',
  replaced: 'neutral',
}

/** How the money of a grant stands, in words. */
export async function AwardStateTag({ state }: { state: AwardState }) {
  const t = await getTranslations('money.state')
  return <Tag tone={tones[state]}>{t(state)}</Tag>
}
