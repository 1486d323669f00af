'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { invitationTaking } from '@/db/people/organisations/invitations/input'
import { takeInvitation } from '@/db/people/organisations/invitations/writes'

export const join = formAction(
  () => resident('grants'),
  invitationTaking,
  async (me, { key }) => {
    const organisation = await takeInvitation(me, key)
    return (await paths())('/mine/organisations/[organisation]', { organisation }, { did: 'joined' })
  },
)
