import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { findSender } from '@/db/contact/blocks/reads'
import { SenderForm } from './sender-form'

/** Whoever sends nothing but spam is put on the list here; nothing is shown where there is nothing to know them by. */
export async function Sender({ id }: { id: string }) {
  const asker = await officer('contact')
  const [sender, typed] = await Promise.all([findSender(asker, id), parked()])
  const known = (['email', 'network'] as const).filter((by) => sender[by])
  if (known.length === 0) return null
  return (
    <ClientTexts only={['blocks.sender']}>
      <SenderForm id={id} known={known} initial={typed && 'by' in typed ? typed : {}} />
    </ClientTexts>
  )
}

/** Says of a case that was set aside on arrival why that was, and where such cases are looked at. */
export async function Suspicion({ id }: { id: string }) {
  const asker = await officer('contact')
  const [{ suspicion }, t, to] = await Promise.all([findSender(asker, id), getTranslations('blocks'), paths()])
  if (!suspicion || suspicion.outcome) return null
  return (
    <Notice tone="warning">
      <p>{t(`suspected.because.${suspicion.kind}`, { reason: suspicion.reason })}</p>
      <p>
        <Link href={to('/desk/contact/suspected')}>{t('look')}</Link>
      </p>
    </Notice>
  )
}
