import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { type FormState, nested, problemsOf, type Typed, typedValues } from '@/components/ui/form-state'
import type { Visitor } from '@/db/actors'
import { spend } from '@/db/rate-limit'
import { Refusal } from '@/db/refusal'
import { park, unpark } from './draft'
import { addressHere } from './here'
import { refuseForeignOrigin } from './origin'
import { whoIsHere } from './session'

/** The address a write leads to (made by `paths()`); nothing to stay on the page. */
// biome-ignore lint/suspicious/noConfusingVoidType: a write that ends without a word returns void
type Destination = string | undefined | void

/** Who asks; signed out meanwhile, or led to identify again, what they typed waits until they are back. */
export function keeping<Actor>(values: Typed, actor: () => Promise<Actor>): Promise<Actor> {
  return actor().catch(async (error) => {
    if (isRedirect(error) || !(await whoIsHere())) await park(values)
    throw error
  })
}

const isRedirect = (error: { digest?: unknown }) => String(error.digest).startsWith('NEXT_REDIRECT')

/** The steps of every write: who asks, what they said, whether they send too much, do it, say what became of it. */
export function formAction<Actor extends Visitor, Input extends z.ZodType>(
  actor: () => Promise<Actor>,
  input: Input,
  write: (actor: Actor, input: z.output<Input>) => Promise<Destination>,
  /** How much of what one may send it takes, in the points of `spend`. */
  weight?: number,
) {
  return async (state: FormState, form: FormData): Promise<FormState> => {
    await refuseForeignOrigin()
    const values = typedValues(form)
    const answer = state.answer + 1
    let destination: Destination
    try {
      const asker = await keeping(values, actor)
      const said = input.safeParse(nested(values))
      if (!said.success) return { values, problems: problemsOf(said.error), answer }
      await spend(asker, await addressHere(), weight)
      destination = await write(asker, said.data)
    } catch (error) {
      if (error instanceof Refusal)
        return { values, problems: {}, refusal: { key: error.key, values: error.values }, answer }
      throw error
    }
    await unpark(values)
    if (!destination) return { values: {}, problems: {}, answer, done: true }
    // A script loads the next page itself, whole; a browser without one is redirected (303).
    if ((await headers()).has('next-action')) return { values: {}, problems: {}, answer, done: true, goTo: destination }
    redirect(destination)
  }
}
