'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import { documentInput } from '@/db/files/documents/input'
import { promiseInput } from '@/db/grants/applications/papers/input'
import { promisePaper, removePaper } from '@/db/grants/applications/papers/writes'
import { keepingInput, usingInput } from '@/db/grants/passports/input'
import { keepPaper, usePapers } from '@/db/grants/passports/using/writes'

export const promise = formAction(
  () => resident('grants'),
  promiseInput,
  async (asker, said) => {
    await promisePaper(asker, said)
    const { application, requirement } = said
    return `${(await paths())('/mine/applications/[application]/papers', { application }, { at: requirement })}#paper-${requirement}`
  },
)

export const removal = formAction(
  () => resident('grants'),
  documentInput,
  async (asker, { of: application, document: attachment }) => {
    await removePaper(asker, { application, attachment })
    return (await paths())('/mine/applications/[application]/papers', { application }, { did: 'removed' })
  },
)

/** The organisation's own papers into the application. */
export const use = formAction(
  () => resident('grants'),
  usingInput,
  async (asker, said) => {
    await usePapers(asker, said)
    const { application, requirement } = said
    return `${(await paths())('/mine/applications/[application]/papers', { application }, { did: 'used' })}#paper-${requirement}`
  },
)

/** A paper of the application among the organisation's own too. */
export const keep = formAction(
  () => resident('grants'),
  keepingInput,
  async (asker, said) => {
    await keepPaper(asker, said)
    return (await paths())(
      '/mine/applications/[application]/papers',
      { application: said.application },
      { did: 'kept' },
    )
  },
)
