'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { visitor } from '@/app/_server/session'
import { reportInput } from '@/db/contact/reports/input'
import { reportCase } from '@/db/contact/reports/writes'

/** Ten in ten minutes: nobody reads through what is improper faster than that. */
const weight = 100

export const report = formAction(
  () => visitor('contact'),
  reportInput,
  async (reader, said) => {
    await reportCase(reader, said)
    return (await paths())('/contact/published/[case]', { case: said.case }, { did: 'reported' })
  },
  weight,
)
