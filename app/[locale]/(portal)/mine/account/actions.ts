'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { freshResident } from '@/app/_server/session'
import { accountEnd, accountInput } from '@/db/people/organisations/accounts/input'
import { addAccount, endAccount } from '@/db/people/organisations/accounts/writes'

const me = () => freshResident('grants')

export const add = formAction(me, accountInput, async (resident, { iban }) => {
  await addAccount(resident, { iban })
  return (await paths())('/mine/account', undefined, { did: 'added' })
})

export const end = formAction(me, accountEnd, async (resident, { account }) => {
  await endAccount(resident, { account })
  return (await paths())('/mine/account', undefined, { did: 'ended' })
})
