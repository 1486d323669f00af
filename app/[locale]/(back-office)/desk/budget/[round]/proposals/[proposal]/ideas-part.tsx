import { getTranslations } from 'next-intl/server'
import { ClientTexts } from '@/app/_server/client-texts'
import { parked } from '@/app/_server/draft'
import type { FoundDraft } from '@/db/budget/proposals/drafting/reads'
import { addIdeas, removeIdea } from './actions'
import { AddIdeas } from './add-ideas'
import { IdeaLines } from './idea-lines'
import { OneButton } from './one-button'

/** The ideas behind the proposal; while it is not frozen, ideas come and go. */
export async function IdeasPart({ round, draft }: { round: string; draft: FoundDraft }) {
  const [t, typed] = await Promise.all([getTranslations('proposals.desk'), parked()])
  return (
    <section className="boxed flow" aria-labelledby="ideas-heading">
      <h2 id="ideas-heading">{t('madeOf')}</h2>
      <ClientTexts only={['proposals.join']}>
        <IdeaLines
          round={round}
          ideas={draft.ideas}
          action={({ id, title }) =>
            draft.withdrawnAt ? null : (
              <OneButton
                action={removeIdea}
                fields={{ proposal: draft.id, idea: id }}
                label={t('remove')}
                name={t('removeThis', { title })}
              />
            )
          }
        />
        {!draft.withdrawnAt && <AddIdeas action={addIdeas} proposal={draft.id} initial={typed ?? {}} />}
      </ClientTexts>
    </section>
  )
}
