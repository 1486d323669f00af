'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { invitationEnd, invitationInput } from '@/db/people/organisations/invitations/input'
import { invite, withdrawInvitation } from '@/db/people/organisations/invitations/writes'
import { leaving, removal, roleChange } from '@/db/people/organisations/members/input'
import { changeRole, leave, removeMember } from '@/db/people/organisations/members/writes'

const me = () => resident('grants')

/** This page again, told what has been done. */
const back = async (organisation: string, did: string) =>
  (await paths())('/mine/organisations/[organisation]/members', { organisation }, { did })

export const send = formAction(me, invitationInput, async (owner, said) => {
  await invite(owner, said)
  return back(said.organisation, 'invited')
})

export const withdraw = formAction(me, invitationEnd, async (owner, said) => {
  await withdrawInvitation(owner, said)
  return back(said.organisation, 'withdrawn')
})

export const giveRole = formAction(me, roleChange, async (owner, said) => {
  await changeRole(owner, said)
  return back(said.organisation, 'changed')
})

export const remove = formAction(me, removal, async (owner, said) => {
  await removeMember(owner, said)
  return back(said.organisation, 'removed')
})

export const leaveHere = formAction(me, leaving, async (member, said) => {
  await leave(member, said)
  return (await paths())('/mine/organisations', undefined, { did: 'left' })
})
