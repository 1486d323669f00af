'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { ruleMove } from '@/db/contact/routing/input'
import { moveRule } from '@/db/contact/routing/writes'

/** One step up or down, and back to the list as it then stands. */
export const move = formAction(
  () => officer('contact'),
  ruleMove,
  async (asker, { rule, seen, to }) => {
    await moveRule(asker, rule, seen, to)
    return (await paths())('/desk/contact/routing', undefined, { did: 'moved' })
  },
)
