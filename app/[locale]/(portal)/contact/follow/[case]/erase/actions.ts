'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { reporter } from '@/app/_server/reporter'
import { eraseCaseInput } from '@/db/contact/erasures/input'
import { eraseCase } from '@/db/contact/erasures/writes'

export const erase = formAction(reporter, eraseCaseInput, async (asker, said) => {
  await eraseCase(asker, said)
  return (await paths())('/contact/follow/[case]', { case: said.at })
})
