'use server'
import type { z } from 'zod'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { grantOfficer } from '@/app/_server/session'
import { type FormState, type Typed, typedValues } from '@/components/ui/form-state'
import type { Call } from '@/db/grants/calls/input'
import { afterChange } from '@/db/grants/calls/parts/changes/rules'
import { checked, draftWith } from '@/db/grants/calls/parts/drafts/rules'
import { groupsOf } from '@/db/grants/calls/parts/fields/rules'
import { type CallPart, callParts, partInput } from '@/db/grants/calls/parts/input'
import { findCallAtDesk } from '@/db/grants/calls/reads'
import { saveDraft } from '@/db/grants/calls/writes'

/** Saves a part as it is typed; a button beside a thing also adds, moves or removes. */
export async function savePart(slug: string, asked: string, state: FormState, form: FormData): Promise<FormState> {
  const part = callParts.find((one) => one === asked) ?? 'basics'
  const typed = typedValues(form)
  const call = await findCallAtDesk(await grantOfficer('lead'), slug)
  const input = partInput.transform(({ version, change }, context) => {
    const draft = call ? nextDraft(call.draft, { part, typed, change }, context) : null
    return { version, draft, change }
  })
  const save = formAction(
    () => grantOfficer('lead'),
    input,
    async (asker, { version, draft, change }) => {
      if (draft) await saveDraft(asker, { slug, version }, draft)
      const said = change ? 'changed' : 'saved'
      const page = (await paths())('/desk/grants/calls/[call]/[part]', { call: slug, part }, { said, v: version + 1 })
      return change ? `${page}#${placeOf(change)}` : page
    },
  )
  return save(state, form)
}

type Press = { part: CallPart; typed: Typed; change: string | undefined }

/** The draft as it will be kept, or its faults told to the form. */
function nextDraft(before: Call, { part, typed, change }: Press, context: z.core.$RefinementCtx): Call {
  const written = draftWith(before, part, typed)
  const known = change && groupsOf(written.draft, part).some(({ changes }) => changes.includes(change))
  const { draft, faults } =
    known && written.faults.length === 0
      ? checked(written.draft, afterChange(written.draft, change, chosenIn(typed, change)))
      : written
  for (const [name, message] of faults) context.addIssue({ code: 'custom', path: name.split('.'), message })
  return draft
}

/** What a new thing is to be: the choice beside its button. */
function chosenIn(typed: Typed, change: string): string | undefined {
  const list = change.split(' ').at(-1) ?? ''
  return [typed[`new.${list}`] ?? typed[`new.${list.split('.').slice(0, -1).join('.')}`] ?? []].flat()[0]
}

/** Where on the page one goes on: the list that was changed. */
const placeOf = (change: string) => `at-${change.split(' ').at(-1)}`
