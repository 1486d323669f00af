'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { organisationEdit } from '@/db/people/organisations/input'
import { editOrganisation } from '@/db/people/organisations/writes'

export const edit = formAction(
  () => resident('grants'),
  organisationEdit,
  async (me, said) => {
    await editOrganisation(me, said)
    const { organisation } = said
    return (await paths())('/mine/organisations/[organisation]', { organisation }, { did: 'saved' })
  },
)
