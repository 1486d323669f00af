'use server'
import { fetchCompany } from '@/app/_server/company-register'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident, town } from '@/app/_server/session'
import { newOrganisation } from '@/db/people/organisations/input'
import { makeOrganisation } from '@/db/people/organisations/writes'

export const make = formAction(
  () => resident('grants'),
  newOrganisation,
  async (me, said) => {
    const known = said.businessId ? await fetchCompany(await town(), said.businessId) : null
    const organisation = await makeOrganisation(me, said, known?.snapshot ?? null)
    return (await paths())('/mine/organisations/[organisation]', { organisation }, { did: 'made' })
  },
)
