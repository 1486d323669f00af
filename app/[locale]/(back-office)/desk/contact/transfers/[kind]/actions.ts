'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { park } from '@/app/_server/draft'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { transferInput, transferKinds } from '@/db/contact/transfers/input'
import { takeTable } from '@/db/contact/transfers/writes'

const atDesk = () => officer('contact')

const taking = formAction(atDesk, transferInput, async (asker, said) => {
  const count = await takeTable(asker, said)
  return (await paths())('/desk/contact/transfers/[kind]', { kind: said.kind }, { did: String(count) })
})

const trying = formAction(atDesk, transferInput, async () => undefined)

/** Shows what the table would change; pressed once more, with what was shown, it is taken in. */
export async function carry(state: FormState, form: FormData): Promise<FormState> {
  const answer = await (form.get('intent') === 'take' ? taking : trying)(state, form)
  const isTrial = answer.done && form.get('intent') !== 'take'
  // How everything stands has changed since, or the table has: its effect is looked at anew.
  const stale = answer.refusal?.key.startsWith('transfers.')
  if (stale) return shown(answer, form, answer.refusal?.key === 'transfers.otherTable' ? 'other' : 'changed')
  return isTrial ? shown(answer, form, 'trial') : answer
}

/** Draws the page anew with the table that was typed. */
async function shown(answer: FormState, form: FormData, step: string): Promise<FormState> {
  const kind = transferKinds.find((one) => one === form.get('kind')) ?? transferKinds[0]
  await park({ kind, table: String(form.get('table') ?? '') })
  const address = (await paths())('/desk/contact/transfers/[kind]', { kind }, { step })
  if ((await headers()).has('next-action')) return { ...answer, refusal: undefined, goTo: address }
  return redirect(address)
}
