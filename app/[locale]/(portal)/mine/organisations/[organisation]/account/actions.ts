'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { freshResident } from '@/app/_server/session'
import { accountEnd, accountInput } from '@/db/people/organisations/accounts/input'
import { addAccount, endAccount } from '@/db/people/organisations/accounts/writes'
import { Refusal } from '@/db/refusal'

const me = () => freshResident('grants')

async function back(organisation: string, did: string) {
  return (await paths())('/mine/organisations/[organisation]/account', { organisation }, { did })
}

export const add = formAction(me, accountInput, async (member, { organisation, iban }) => {
  if (!organisation) throw new Refusal('gone')
  await addAccount(member, { organisation, iban })
  return back(organisation, 'added')
})

export const end = formAction(me, accountEnd, async (member, { organisation, account }) => {
  if (!organisation) throw new Refusal('gone')
  await endAccount(member, { organisation, account })
  return back(organisation, 'ended')
})
