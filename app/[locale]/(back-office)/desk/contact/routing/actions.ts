'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer } from '@/app/_server/session'
import { ruleMove } from '@/db/contact/routing/input'
import { tryStep } from '@/db/contact/routing/trials/reads'
import { moveRule } from '@/db/contact/routing/writes'

/** One step up or down, and back to the list as it then stands; what would go elsewhere for it is shown first. */
export const move = formAction(
  () => officer('contact'),
  ruleMove,
  async (asker, { rule, seen, to, tried }) => {
    if (!tried && (await tryStep(asker, rule, to)).moved.length > 0)
      return (await paths())('/desk/contact/routing', undefined, { step: 'trial', rule, to })
    await moveRule(asker, rule, seen, to)
    return (await paths())('/desk/contact/routing', undefined, { did: 'moved' })
  },
)
