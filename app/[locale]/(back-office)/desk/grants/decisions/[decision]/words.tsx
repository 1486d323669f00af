import { getTranslations } from 'next-intl/server'
import { decisionBlocks } from '@/db/grants/decisions/input'
import type { DecisionSheet } from '@/db/grants/decisions/reads'
import { reasonsFor, requiredBlocks } from '@/db/grants/decisions/rules'
import { RecoveryRulingForm } from './recovery-ruling-form'
import { RulingForm } from './ruling-form'
import { WordsForm } from './words-form'

/** The outcome and the words of a decision: to be written while it is a draft, to be read from then on. */
export async function Words({ sheet: { decision, call, recovery }, edits }: { sheet: DecisionSheet; edits: boolean }) {
  const t = await getTranslations('decisions')
  const { id, version, blocks, outcome } = decision
  if (edits)
    return (
      <>
        {recovery ? (
          <RecoveryRulingForm decision={decision} board={call.decider.officeHolder === null} />
        ) : (
          <RulingForm
            decision={decision}
            board={call.decider.officeHolder === null}
            reasons={[...new Set(Object.values(reasonsFor).flat())]}
          />
        )}
        <WordsForm decision={id} version={version} blocks={blocks} required={requiredBlocks(outcome)} />
      </>
    )
  return (
    <section className="boxed flow column" aria-labelledby="words" lang={decision.locale}>
      <h2 id="words">{t('one.words')}</h2>
      {decisionBlocks.map((key) => {
        const words = blocks[key]
        if (!words) return null
        return (
          <div key={key}>
            <h3>{t(`block.${key}`)}</h3>
            <p className="whitespace-pre-line">{words}</p>
          </div>
        )
      })}
    </section>
  )
}
