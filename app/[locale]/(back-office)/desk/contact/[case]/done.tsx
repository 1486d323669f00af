import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeekday } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import type { CaseAtDesk } from '@/db/contact/cases/reads'

const plain = ['moved', 'assigned', 'noted', 'told', 'published', 'changed'] as const

/** What was just done, or what somebody else did meanwhile. */
export async function Done({ did, found: { reference, dueAt } }: { did: string; found: CaseAtDesk }) {
  const [t, sender, priority, casework, hold, places, addresses, proposal, locale] = await Promise.all([
    getTranslations('contact.desk.done'),
    getTranslations('blocks.sender'),
    getTranslations('priority'),
    getTranslations('casework'),
    getTranslations('keeping.hold.did'),
    getTranslations('places.desk'),
    getTranslations('addresses'),
    getTranslations('routing.proposal'),
    getLocale(),
  ])
  const day = formatWeekday(dueAt, locale)
  const said: Record<string, string> = {
    ...Object.fromEntries(plain.map((word) => [word, t(word)])),
    placed: places('saved'),
    corrected: addresses('saved'),
    kept: proposal('kept'),
    merged: casework('merged'),
    held: hold('held'),
    lifted: hold('lifted'),
    keyedIn: casework('keyedIn', { reference, day }),
    retopiced: casework('retopiced', { day }),
    prioritised: priority('done'),
    senderBlocked: sender('done'),
  }
  if (!said[did]) return null
  return (
    <Notice tone={did === 'changed' ? 'warning' : 'success'} live="status">
      {said[did]}
    </Notice>
  )
}
