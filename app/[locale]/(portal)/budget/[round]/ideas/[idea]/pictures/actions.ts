'use server'
import { pageAt } from '@/app/_messages/paths'
import { formAction } from '@/app/_server/form-action'
import { pathHere, paths } from '@/app/_server/here'
import { resident } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { pictureRemovalInput } from '@/db/budget/ideas/pictures/input'
import { removePicture } from '@/db/budget/ideas/pictures/writes'

const remove = formAction(
  () => resident('budget'),
  pictureRemovalInput,
  async (author, picture) => {
    await removePicture(author, picture)
    const { round = '', idea = '' } = pageAt((await pathHere()).split('?')[0] ?? '')?.params ?? {}
    return (await paths())('/budget/[round]/ideas/[idea]/pictures', { round, idea }, { did: 'removed' })
  },
)

export async function submitRemoval(state: FormState, form: FormData) {
  return remove(state, form)
}
