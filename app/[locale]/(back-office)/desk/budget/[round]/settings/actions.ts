'use server'
import { formAction, keeping } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import { rowChange, withRows } from '@/components/budget/round-rows'
import { type FormState, typedValues } from '@/components/ui/form-state'
import { frozenRoundInput, roundInput } from '@/db/budget/rounds/input'
import { findAnyRound } from '@/db/budget/rounds/reads'
import { typedRound } from '@/db/budget/rounds/typed/rules'
import { saveFrozenRound, saveRound } from '@/db/budget/rounds/writes'
import { theirValues } from '@/db/budget/versions/rules'

/** Saves the settings; the buttons beside the pots only draw the form anew with a row more or less. */
export async function submitSettings(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const change = rowChange(form.get('rows'))
  if (change) {
    const values = typedValues(form)
    await keeping(values, () => officer('budget'))
    return { values: withRows(values, change), problems: {}, answer: state.answer }
  }
  const { locales } = await town()
  const save = formAction(
    () => officer('budget'),
    roundInput(locales[0]),
    async (asker, settings) => saved(await saveRound(asker, slug, settings)),
  )
  return withTheirs(slug, await save(state, form))
}

/** Saves what may still change after the freeze. */
export async function submitFrozenSettings(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const { locales } = await town()
  const save = formAction(
    () => officer('budget'),
    frozenRoundInput(locales[0]),
    async (asker, settings) => {
      await saveFrozenRound(asker, slug, settings)
      return saved(slug)
    },
  )
  return withTheirs(slug, await save(state, form))
}

async function saved(slug: string) {
  return (await paths())('/desk/budget/[round]', { round: slug }, { said: 'saved' })
}

/** After a refusal because somebody was faster: what they saved travels beside what was typed, and the next save goes over it knowingly. */
async function withTheirs(slug: string, answer: FormState): Promise<FormState> {
  if (answer.refusal?.key !== 'rounds.changedMeanwhile') return answer
  const round = await findAnyRound(await officer('budget'), slug)
  if (!round) return answer
  const { version, ...theirs } = single(typedRound(round))
  const { version: _, ...mine } = single(answer.values)
  return { ...answer, values: { ...mine, version: version ?? '0', ...theirValues(mine, onlyAsked(theirs, mine)) } }
}

/** A field of ours holds one value. */
function single(typed: FormState['values']): Record<string, string> {
  const own = Object.entries(typed).filter(([name]) => !name.startsWith('their.') && name !== 'rows')
  return Object.fromEntries(own.map(([name, value]) => [name, [value].flat()[0] ?? '']))
}

/** The form of a frozen round asks for less: what it does not ask cannot be in conflict. */
function onlyAsked(theirs: Record<string, string>, mine: Record<string, string>): Record<string, string> {
  if ('slug' in mine) return theirs
  return Object.fromEntries(Object.entries(theirs).filter(([name]) => /^(intro\.|illustration$|resultOn$)/.test(name)))
}
