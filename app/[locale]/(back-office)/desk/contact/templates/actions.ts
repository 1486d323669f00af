'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { templateStep } from '@/db/contact/templates/input'
import { moveTemplate } from '@/db/contact/templates/writes'

/** A step among those of its topic; then the list as it stands. */
export const move = formAction(
  () => officer('contact'),
  templateStep,
  async (asker, step) => {
    await moveTemplate(asker, step)
    return (await paths())('/desk/contact/templates', undefined, { did: 'moved' })
  },
)
