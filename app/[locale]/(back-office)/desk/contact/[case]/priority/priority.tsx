import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import type { CaseAtDesk } from '@/db/contact/cases/reads'
import { isEnd } from '@/db/contact/cases/rules'
import { PriorityForm } from './priority-form'

/** How pressing the case is, whom else it troubles, and whether it was they who raised it. */
export async function Priority({ found: { id, version, state, priority, troubled, events } }: { found: CaseAtDesk }) {
  const t = await getTranslations('priority')
  if (isEnd(state)) return null
  const last = events.findLast(({ kind }) => kind === 'prioritised')
  return (
    <section className="boxed flow" aria-labelledby="priority-heading">
      <h2 id="priority-heading">{t('label')}</h2>
      <p>{t('troubled', { count: troubled })}</p>
      {last?.by === 'system' && <p>{t('raised', { count: Number(last.data.troubled) })}</p>}
      <ClientTexts only={['priority']}>
        <PriorityForm id={id} version={version} priority={priority} />
      </ClientTexts>
    </section>
  )
}
