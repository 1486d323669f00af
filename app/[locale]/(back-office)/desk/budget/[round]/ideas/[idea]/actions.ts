'use server'
import { formAction } from '@/app/_server/form-action'
import { paths } from '@/app/_server/here'
import { officer, town } from '@/app/_server/session'
import type { FormState } from '@/components/ui/form-state'
import { joinInput } from '@/db/budget/proposals/lineage/input'
import { joinIdeas } from '@/db/budget/proposals/lineage/writes'
import { assignIdeas } from '@/db/budget/reviews/assignments/writes'
import { assignmentInput, opinionInput, verdictInput } from '@/db/budget/reviews/input'
import { writeOpinion } from '@/db/budget/reviews/opinions/writes'
import { giveVerdict } from '@/db/budget/reviews/verdicts/writes'
import type { Place } from '@/db/budget/reviews/writes'
import { officialLanguages } from '@/tenants/languages'

async function back({ round, number }: Place, done: string) {
  const to = await paths()
  return `${to('/desk/budget/[round]/ideas/[idea]', { round, idea: String(number) }, { done })}`
}

const assign = formAction(
  () => officer('budget'),
  assignmentInput,
  async (officer, assignment) => {
    const { slug } = await assignIdeas(officer, assignment)
    return back({ round: slug, number: Number(assignment.view) }, 'assigned')
  },
)

export async function assignThis(state: FormState, form: FormData) {
  return assign(state, form)
}

const say = formAction(
  () => officer('budget'),
  opinionInput,
  async (officer, opinion) => back(await writeOpinion(officer, opinion), 'opinion'),
)

export async function saveOpinion(state: FormState, form: FormData) {
  return say(state, form)
}

/** A bilingual town answers in both of its languages. */
export async function publishVerdict(state: FormState, form: FormData) {
  const input = verdictInput(officialLanguages((await town()).locales))
  const publish = formAction(
    () => officer('budget'),
    input,
    async (officer, verdict) => back(await giveVerdict(officer, verdict), 'verdict'),
  )
  return publish(state, form)
}

const join = formAction(
  () => officer('budget'),
  joinInput,
  async (officer, joining) => {
    const { slug } = await joinIdeas(officer, joining)
    return back({ round: slug, number: joining.numbers[0] ?? 0 }, 'joined')
  },
)

export async function joinProposal(state: FormState, form: FormData) {
  return join(state, form)
}
